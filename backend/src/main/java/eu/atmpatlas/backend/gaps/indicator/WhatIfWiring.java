package eu.atmpatlas.backend.gaps.indicator;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.indicator.WhatIf;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.place.Point;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.function.Function;

/** Changes as they were understood. */
@Component
class WhatIfWiring implements RuntimeWiringConfigurer {

    private final RecordLoader records;
    private final ConceptLookup concepts;

    WhatIfWiring(RecordLoader records, ConceptLookup concepts) {
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "WhatIfEffect",
                type ->
                        type.dataFetcher(
                                        "kind",
                                        of(
                                                WhatIf.Effect.class,
                                                (effect, environment) -> effect.kind()))
                                .dataFetcher("id", site(SiteFacts::id))
                                .dataFetcher("name", site(SiteFacts::name))
                                .dataFetcher(
                                        "site",
                                        of(
                                                WhatIf.Effect.class,
                                                (effect, environment) ->
                                                        records.record(
                                                                environment,
                                                                effect.site().real()
                                                                        ? effect.site().id()
                                                                        : null)))
                                .dataFetcher("lat", point(Point::lat))
                                .dataFetcher("lon", point(Point::lon))
                                .dataFetcher(
                                        "country",
                                        site(site -> concepts.find("country", site.country())))
                                .dataFetcher(
                                        "region",
                                        site(site -> concepts.find("nuts", site.nuts()))));
    }

    private static DataFetcher<@Nullable Object> site(Function<SiteFacts, @Nullable Object> field) {
        return of(WhatIf.Effect.class, (effect, environment) -> field.apply(effect.site()));
    }

    private static DataFetcher<@Nullable Object> point(Function<Point, Object> field) {
        return site(site -> {
            Point point = site.point();
            return point == null ? null : field.apply(point);
        });
    }
}
