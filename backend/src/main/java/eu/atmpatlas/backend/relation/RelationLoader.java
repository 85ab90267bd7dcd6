package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.Relations;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final String NOT_COUNTING = "relations that do not count";

    private final RecordCache liveRecords;

    RelationLoader(BatchLoaderRegistry loaders, RecordCache liveRecords, Relations relations) {
        this.liveRecords = liveRecords;
        loaders.<LoadKey, RelationPage>forName(NAME)
                .registerMappedBatchLoader((keys, any) -> Mono.fromSupplier(() -> pages(keys)));
        loaders.<String, List<Relation>>forName(NOT_COUNTING)
                .registerMappedBatchLoader(
                        (ids, any) -> Mono.fromSupplier(() -> relations.notCounting(ids)));
    }

    CompletableFuture<RelationPage> page(
            DataFetchingEnvironment environment, String record, RelationQuery query) {
        return Objects.requireNonNull(environment.<LoadKey, RelationPage>getDataLoader(NAME))
                .load(new LoadKey(record, query));
    }

    /** Denials, and relations that a stronger denial outweighs. */
    CompletableFuture<List<Relation>> notCounting(
            DataFetchingEnvironment environment, String record) {
        return Objects.requireNonNull(
                        environment.<String, @Nullable List<Relation>>getDataLoader(NOT_COUNTING))
                .load(record)
                .thenApply(found -> found == null ? List.of() : found);
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
