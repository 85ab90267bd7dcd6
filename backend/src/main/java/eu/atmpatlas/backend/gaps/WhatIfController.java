package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Cell;
import eu.atmpatlas.graph.gaps.Figure;
import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Indicators;
import eu.atmpatlas.graph.gaps.Matrix;
import eu.atmpatlas.graph.gaps.Parameters;
import eu.atmpatlas.graph.gaps.Platform;
import eu.atmpatlas.graph.gaps.Scenario;
import eu.atmpatlas.graph.gaps.WhatIf;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What would be if sites were added, closed or upgraded: the same figures of changed data. */
@Controller
class WhatIfController {

    private final GapQuestions questions;
    private final Concepts concepts;

    WhatIfController(GapQuestions questions, Concepts concepts) {
        this.questions = questions;
        this.concepts = concepts;
    }

    @QueryMapping
    Answer whatIf(
            @Argument @Nullable List<String> codes,
            @Argument @Nullable String columns,
            @Argument @Nullable Double withinKm,
            DataFetchingEnvironment environment) {
        List<Indicator> wanted = indicators(codes);
        String scheme = MatrixController.scheme(columns);
        MatrixController.checkDistance(withinKm);
        Asked before = questions.read(environment);
        List<Map<String, Object>> changes =
                Objects.requireNonNull(environment.getArgument("changes"));
        WhatIf whatIf = ChangeReader.read(before.state(), changes);
        var later = whatIf.after();
        Asked after =
                new Asked(
                        later,
                        before.question().over(later.land(), later.geography()),
                        before.level(),
                        questions.areas(later, before.level(), "regions", null, null));
        Set<Area> lieIn = whatIf.touched(later, before.level());
        List<Area> touched = after.areas().stream().filter(lieIn::contains).toList();
        double per = ParameterReader.per(environment.getArgument("per"));
        var compared = new ArrayList<Compared>();
        for (Indicator indicator : wanted) {
            for (Parameters parameters : whatIf.parameters(indicator)) {
                compared.add(compare(indicator, parameters.per(per), before, after, touched));
            }
        }
        return new Answer(
                whatIf.effects(),
                touched.stream().map(after::view).toList(),
                before.question().scenario(),
                before.question().asOf(),
                before.dataVersion(),
                compared,
                cells(before, after, scheme, withinKm));
    }

    private static List<Indicator> indicators(@Nullable List<String> codes) {
        if (codes == null) {
            return Arrays.stream(Indicator.values()).filter(Indicator::available).toList();
        }
        if (codes.isEmpty()) {
            throw new BadInputException("codes", "must name an indicator, or be left out");
        }
        return codes.stream()
                .distinct()
                .map(code -> ParameterReader.indicator("codes", code))
                .toList();
    }

    private Compared compare(
            Indicator indicator,
            Parameters parameters,
            Asked before,
            Asked after,
            List<Area> touched) {
        Indicators.Computation was = Indicators.of(indicator, before.question(), parameters);
        Indicators.Computation is = Indicators.of(indicator, after.question(), parameters);
        List<Pair> regions =
                indicator.regional()
                        ? touched.stream()
                                .map(area ->
                                        new Pair(
                                                after.view(area),
                                                view(indicator, parameters, before, area, was),
                                                view(indicator, parameters, after, area, is)))
                                .toList()
                        : List.of();
        var overall =
                new Pair(
                        null,
                        IndicatorController.overall(indicator, parameters, before, was),
                        IndicatorController.overall(indicator, parameters, after, is));
        String platform = parameters.platform();
        return new Compared(
                indicator,
                parameters.capability() != null
                        ? concepts.one("capability", parameters.capability())
                        : concepts.one("product-type", parameters.productType()),
                platform == null ? null : Platform.valueOf(platform),
                regions,
                overall,
                overall.changed() || regions.stream().anyMatch(Pair::changed));
    }

    private static FigureView view(
            Indicator indicator,
            Parameters parameters,
            Asked asked,
            Area area,
            Indicators.Computation computation) {
        return new FigureView(indicator, parameters, asked, area, computation.of(List.of(area)));
    }

    private List<ChangedCell> cells(
            Asked before, Asked after, String scheme, @Nullable Double withinKm) {
        List<String> columns = Matrix.usualColumns(before.question(), scheme);
        List<Concept> heads = concepts.of(scheme, columns);
        Matrix was = Matrix.of(before.question(), scheme, columns, withinKm);
        Matrix is = Matrix.of(after.question(), scheme, columns, withinKm);
        var changed = new ArrayList<ChangedCell>();
        for (Area area : after.areas()) {
            List<Cell> old = was.row(area);
            List<Cell> now = is.row(area);
            for (int i = 0; i < heads.size(); i++) {
                if (old.get(i).state() != now.get(i).state()) {
                    changed.add(
                            new ChangedCell(
                                    after.view(area),
                                    heads.get(i),
                                    old.get(i).state(),
                                    now.get(i).state()));
                }
            }
        }
        return changed;
    }

    /** {@code WhatIf} of the schema. */
    record Answer(
            List<WhatIf.Effect> changes,
            List<RegionView> touched,
            Scenario scenario,
            LocalDate asOf,
            String dataVersion,
            List<Compared> indicators,
            List<ChangedCell> cells) {}

    /** {@code WhatIfIndicator} of the schema. */
    record Compared(
            Indicator indicator,
            @Nullable Concept parameter,
            @Nullable Platform platform,
            List<Pair> regions,
            Pair overall,
            boolean changed) {}

    /** {@code WhatIfFigure} of the schema. */
    record Pair(@Nullable RegionView region, FigureView before, FigureView after) {

        boolean changed() {
            Figure old = before.figure();
            Figure now = after.figure();
            return !Objects.equals(old.value(), now.value())
                    || !Objects.equals(old.lower(), now.lower())
                    || !Objects.equals(old.upper(), now.upper());
        }

        /** What the value gains. */
        public @Nullable Double difference() {
            Double old = before.figure().value();
            Double now = after.figure().value();
            return old == null || now == null ? null : Double.valueOf(now - old);
        }
    }

    /** {@code WhatIfCell} of the schema. */
    record ChangedCell(RegionView region, Concept concept, Cell.State before, Cell.State after) {}
}
