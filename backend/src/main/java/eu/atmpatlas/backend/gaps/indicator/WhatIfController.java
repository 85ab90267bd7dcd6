package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.indicator.WhatIfResult.WhatIfCell;
import eu.atmpatlas.backend.gaps.indicator.WhatIfResult.WhatIfFigure;
import eu.atmpatlas.backend.gaps.indicator.WhatIfResult.WhatIfIndicator;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorCalculator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.indicator.WhatIf;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Computes the figures a second time, for the data as they would be if sites were added, closed or
 * upgraded.
 */
@Controller
class WhatIfController {

    private final GapRequestReader requestReader;
    private final ConceptLookup concepts;
    private final RecordLoader records;

    WhatIfController(GapRequestReader requestReader, ConceptLookup concepts, RecordLoader records) {
        this.requestReader = requestReader;
        this.concepts = concepts;
        this.records = records;
    }

    @QueryMapping
    WhatIfResult whatIf(
            @Argument @Nullable List<String> codes,
            @Argument @Nullable String columns,
            @Argument @Nullable Double withinKm,
            DataFetchingEnvironment environment) {
        List<Indicator> indicators = indicators(codes);
        String scheme = MatrixController.scheme(columns);
        MatrixController.checkDistance(withinKm);
        GapRequest before = requestReader.read(environment);
        requestReader.refusePastDay(before);
        List<Map<String, Object>> changes =
                Objects.requireNonNull(environment.getArgument("changes"));
        WhatIf whatIf = WhatIfChangeReader.read(before.state(), changes);
        var later = whatIf.after();
        GapRequest after =
                new GapRequest(
                        later,
                        before.context().withLandscape(later.landscape(), later.geography()),
                        before.level(),
                        requestReader.regions(later, before.level(), "regions", null, null),
                        before.firstDay());
        Set<Region> affected = whatIf.affectedRegions(later, before.level());
        List<Region> touched = after.regions().stream().filter(affected::contains).toList();
        double per = ParameterReader.per(environment.getArgument("per"));
        var compared = new ArrayList<WhatIfIndicator>();
        for (Indicator indicator : indicators) {
            for (IndicatorParameters parameters : whatIf.parameters(indicator)) {
                compared.add(compare(indicator, parameters.per(per), before, after, touched));
            }
        }
        return new WhatIfResult(
                whatIf.effects().stream().map(effect -> WhatIfEffect.of(effect, concepts)).toList(),
                touched.stream().map(after::view).toList(),
                before.context().scenario(),
                before.context().asOf(),
                before.dataVersion(),
                compared,
                cells(before, after, scheme, withinKm));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> site(
            WhatIfEffect effect, DataFetchingEnvironment environment) {
        return records.record(environment, effect.real() ? effect.id() : null);
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

    private WhatIfIndicator compare(
            Indicator indicator,
            IndicatorParameters parameters,
            GapRequest before,
            GapRequest after,
            List<Region> touched) {
        IndicatorCalculator.Computation was =
                IndicatorCalculator.of(indicator, before.context(), parameters);
        IndicatorCalculator.Computation is =
                IndicatorCalculator.of(indicator, after.context(), parameters);
        List<WhatIfFigure> regions =
                indicator.regional()
                        ? touched.stream()
                                .map(region ->
                                        new WhatIfFigure(
                                                after.view(region),
                                                view(indicator, parameters, before, region, was),
                                                view(indicator, parameters, after, region, is)))
                                .toList()
                        : List.of();
        var overall =
                new WhatIfFigure(
                        null,
                        IndicatorController.overall(indicator, parameters, before, was),
                        IndicatorController.overall(indicator, parameters, after, is));
        String platform = parameters.platform();
        return new WhatIfIndicator(
                indicator,
                parameters.capability() != null
                        ? concepts.find("capability", parameters.capability())
                        : concepts.find("product-type", parameters.productType()),
                platform == null ? null : TherapyPlatform.valueOf(platform),
                regions,
                overall,
                overall.changed() || regions.stream().anyMatch(WhatIfFigure::changed));
    }

    private static FigureView view(
            Indicator indicator,
            IndicatorParameters parameters,
            GapRequest request,
            Region region,
            IndicatorCalculator.Computation computation) {
        return new FigureView(
                indicator, parameters, request, region, computation.of(List.of(region)));
    }

    private List<WhatIfCell> cells(
            GapRequest before, GapRequest after, String scheme, @Nullable Double withinKm) {
        List<String> columns = CoverageMatrix.defaultColumns(before.context(), scheme);
        List<Concept> columnConcepts = concepts.byCodes(scheme, columns);
        CoverageMatrix was = CoverageMatrix.of(before.context(), scheme, columns, withinKm);
        CoverageMatrix is = CoverageMatrix.of(after.context(), scheme, columns, withinKm);
        var changed = new ArrayList<WhatIfCell>();
        for (Region region : after.regions()) {
            List<CoverageCell> old = was.row(region);
            List<CoverageCell> now = is.row(region);
            for (int i = 0; i < columnConcepts.size(); i++) {
                if (old.get(i).state() != now.get(i).state()) {
                    changed.add(
                            new WhatIfCell(
                                    after.view(region),
                                    columnConcepts.get(i),
                                    old.get(i).state(),
                                    now.get(i).state()));
                }
            }
        }
        return changed;
    }
}
