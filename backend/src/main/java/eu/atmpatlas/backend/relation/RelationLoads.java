package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.live.LiveRecords;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Pages of ties, for all records of one level of an answer at once: as many round trips as the
 * document has different ways to ask, not as there are records.
 */
@Component
class RelationLoads {

    private static final String NAME = "relations";

    private final LiveRecords live;

    RelationLoads(BatchLoaderRegistry loaders, LiveRecords live) {
        this.live = live;
        loaders.<Asked, RelationPage>forName(NAME)
                .registerMappedBatchLoader((asked, any) -> Mono.fromSupplier(() -> pages(asked)));
    }

    CompletableFuture<RelationPage> page(
            DataFetchingEnvironment environment, String record, RelationQuery query) {
        return Objects.requireNonNull(environment.<Asked, RelationPage>getDataLoader(NAME))
                .load(new Asked(record, query));
    }

    private Map<Asked, RelationPage> pages(Set<Asked> all) {
        var recordsByQuery = new HashMap<RelationQuery, Set<String>>();
        for (Asked asked : all) {
            recordsByQuery
                    .computeIfAbsent(asked.query(), any -> new LinkedHashSet<>())
                    .add(asked.record());
        }
        var pages = new HashMap<Asked, RelationPage>();
        recordsByQuery.forEach((query, records) ->
                live.relations(records, query)
                        .forEach((id, page) -> pages.put(new Asked(id, query), page)));
        return pages;
    }

    private record Asked(String record, RelationQuery query) {}
}
