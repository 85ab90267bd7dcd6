package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.RegionView;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorCalculator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Scenario;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Lists the indicators, and computes their figures. */
@Controller
class IndicatorController {

    private final GapRequestReader requestReader;

    IndicatorController(GapRequestReader requestReader) {
        this.requestReader = requestReader;
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
    IndicatorAnswer indicator(@Argument String code, DataFetchingEnvironment environment) {
        Indicator indicator = ParameterReader.indicator("code", code);
        GapRequest request = requestReader.read(environment);
        requestReader.requireDated(request, indicator);
        IndicatorParameters parameters =
                ParameterReader.read(
                        request.state(), indicator, environment.getArgument("parameters"));
        IndicatorCalculator.Computation computation =
                IndicatorCalculator.of(indicator, request.context(), parameters);
        List<FigureView> figures =
                indicator.regional()
                        ? request.regions().stream()
                                .map(region ->
                                        new FigureView(
                                                indicator,
                                                parameters,
                                                request,
                                                region,
                                                computation.of(List.of(region))))
                                .toList()
                        : List.of();
        return new IndicatorAnswer(
                indicator,
                request.context().scenario(),
                request.context().asOf(),
                request.level(),
                request.dataVersion(),
                figures,
                overall(indicator, parameters, request, computation),
                request.context().withoutRecord(request.regions()).stream()
                        .distinct()
                        .map(request::view)
                        .toList(),
                request.context().placeless(request.level(), request.regions()));
    }

    /**
     * Returns the figure of all regions together. Groups of countries overlap, so at the level
     * EUROPE that is the figure of all their countries.
     */
    static FigureView overall(
            Indicator indicator,
            IndicatorParameters parameters,
            GapRequest request,
            IndicatorCalculator.Computation computation) {
        List<Region> regions =
                request.level() == RegionLevel.EUROPE && request.regions().size() > 1
                        ? List.of(request.state().geography().together(request.regions()))
                        : request.regions();
        return new FigureView(
                indicator,
                parameters,
                request,
                regions.size() == 1 ? regions.getFirst() : null,
                computation.of(regions));
    }

    /** {@code IndicatorAnswer} of the schema. */
    record IndicatorAnswer(
            Indicator indicator,
            Scenario scenario,
            LocalDate asOf,
            RegionLevel level,
            String dataVersion,
            List<FigureView> figures,
            FigureView overall,
            List<RegionView> regionsWithoutRecord,
            int placeless) {}
}
