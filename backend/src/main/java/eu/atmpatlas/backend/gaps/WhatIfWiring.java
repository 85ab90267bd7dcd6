package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.SiteFacts;
import eu.atmpatlas.graph.gaps.WhatIf;
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

    private final RecordLoads records;
    private final Concepts concepts;

    WhatIfWiring(RecordLoads records, Concepts concepts) {
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
                                        of(WhatIf.Effect.class, (effect, asked) -> effect.kind()))
                                .dataFetcher("id", site(SiteFacts::id))
                                .dataFetcher("name", site(SiteFacts::name))
                                .dataFetcher(
                                        "site",
                                        of(
                                                WhatIf.Effect.class,
                                                (effect, asked) ->
                                                        records.record(
                                                                asked,
                                                                effect.site().real()
                                                                        ? effect.site().id()
                                                                        : null)))
                                .dataFetcher("lat", point(Point::lat))
                                .dataFetcher("lon", point(Point::lon))
                                .dataFetcher(
                                        "country",
                                        site(site -> concepts.one("country", site.country())))
                                .dataFetcher(
                                        "region",
                                        site(site -> concepts.one("nuts", site.region()))));
    }

    private static DataFetcher<@Nullable Object> site(Function<SiteFacts, @Nullable Object> field) {
        return of(WhatIf.Effect.class, (effect, asked) -> field.apply(effect.site()));
    }

    private static DataFetcher<@Nullable Object> point(Function<Point, Object> field) {
        return site(site -> {
            Point point = site.point();
            return point == null ? null : field.apply(point);
        });
    }
}
