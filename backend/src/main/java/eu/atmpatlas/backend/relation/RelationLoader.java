package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.cache.RecordCache;
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
 * Loads pages of relations for all records of one level of a query. There is one round trip for
 * each different set of arguments, and not for each record.
 */
@Component
class RelationLoader {

    private static final String NAME = "relations";

    private final RecordCache liveRecords;

    RelationLoader(BatchLoaderRegistry loaders, RecordCache liveRecords) {
        this.liveRecords = liveRecords;
        loaders.<LoadKey, RelationPage>forName(NAME)
                .registerMappedBatchLoader((keys, any) -> Mono.fromSupplier(() -> pages(keys)));
    }

    CompletableFuture<RelationPage> page(
            DataFetchingEnvironment environment, String record, RelationQuery query) {
        return Objects.requireNonNull(environment.<LoadKey, RelationPage>getDataLoader(NAME))
                .load(new LoadKey(record, query));
    }

    private Map<LoadKey, RelationPage> pages(Set<LoadKey> keys) {
        var recordsByQuery = new HashMap<RelationQuery, Set<String>>();
        for (LoadKey key : keys) {
            recordsByQuery
                    .computeIfAbsent(key.query(), any -> new LinkedHashSet<>())
                    .add(key.record());
        }
        var pages = new HashMap<LoadKey, RelationPage>();
        recordsByQuery.forEach((query, records) ->
                liveRecords
                        .relations(records, query)
                        .forEach((id, page) -> pages.put(new LoadKey(id, query), page)));
        return pages;
    }

    private record LoadKey(String record, RelationQuery query) {}
}
