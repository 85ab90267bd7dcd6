package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Indicators;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.gaps.Parameters;
import eu.atmpatlas.graph.gaps.Scenario;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The catalogue of indicators, and their figures. */
@Controller
class IndicatorController {

    private final GapQuestions questions;

    IndicatorController(GapQuestions questions) {
        this.questions = questions;
    }

    @QueryMapping
    List<Indicator> indicators(
            @Argument Indicator.@Nullable Family family, @Argument @Nullable String state) {
        return Arrays.stream(Indicator.values())
                .filter(indicator -> family == null || indicator.family() == family)
                .filter(indicator ->
                        state == null || indicator.available() == state.equals("AVAILABLE"))
                .toList();
    }

    @QueryMapping
    Answer indicator(@Argument String code, DataFetchingEnvironment environment) {
        Indicator indicator = ParameterReader.indicator("code", code);
        Asked asked = questions.read(environment);
        Parameters parameters =
                ParameterReader.read(
                        asked.state(), indicator, environment.getArgument("parameters"));
        Indicators.Computation computation = Indicators.of(indicator, asked.question(), parameters);
        List<FigureView> figures =
                indicator.regional()
                        ? asked.areas().stream()
                                .map(area ->
                                        new FigureView(
                                                indicator,
                                                parameters,
                                                asked,
                                                area,
                                                computation.of(List.of(area))))
                                .toList()
                        : List.of();
        return new Answer(
                indicator,
                asked.question().scenario(),
                asked.question().asOf(),
                asked.level(),
                asked.dataVersion(),
                figures,
                overall(indicator, parameters, asked, computation),
                asked.question().placeless(asked.level(), asked.areas()));
    }

    /** EUROPE holds the EU: of all regions of that level EUROPE alone makes the whole. */
    static FigureView overall(
            Indicator indicator,
            Parameters parameters,
            Asked asked,
            Indicators.Computation computation) {
        var areas =
                asked.level() == Level.EUROPE && asked.areas().size() > 1
                        ? asked.areas().stream()
                                .filter(area -> area.code().equals("EUROPE"))
                                .toList()
                        : asked.areas();
        return new FigureView(
                indicator,
                parameters,
                asked,
                areas.size() == 1 ? areas.getFirst() : null,
                computation.of(areas));
    }

    /** {@code IndicatorAnswer} of the schema. */
    record Answer(
            Indicator indicator,
            Scenario scenario,
            LocalDate asOf,
            Level level,
            String dataVersion,
            List<FigureView> figures,
            FigureView overall,
            int placeless) {}
}
