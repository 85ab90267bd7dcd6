package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;

import graphql.schema.DataFetchingEnvironment;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Loads records and sources by id. All fields of one level of a query are read in one round trip,
 * or in none if the records are cached; each record is read once for a request.
 */
@Component
public class RecordLoader {

    private static final String RECORDS = "records";
    private static final String SOURCES = "sources";

    RecordLoader(BatchLoaderRegistry loaders, RecordCache records) {
        loaders.<String, Entity>forName(RECORDS)
                .registerMappedBatchLoader(
                        (ids, any) -> Mono.fromSupplier(() -> records.byIds(ids)));
        loaders.<String, Source>forName(SOURCES)
                .registerMappedBatchLoader(
                        (ids, any) -> Mono.fromSupplier(() -> records.sources(ids)));
    }

    /** Loads the record with this id; null if there is none, or no id. */
    public CompletableFuture<@Nullable Entity> record(
            DataFetchingEnvironment environment, @Nullable String id) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : RecordLoader.<Entity>loader(environment, RECORDS).load(id);
    }

    /** Loads the records with these ids, in their order, with null for an id that has no record. */
    public CompletableFuture<List<@Nullable Entity>> records(
            DataFetchingEnvironment environment, Collection<String> ids) {
        return RecordLoader.<Entity>loader(environment, RECORDS).loadMany(List.copyOf(ids));
    }

    /** Loads those of the records with these ids that exist, in their order. */
    public CompletableFuture<List<Entity>> existing(
            DataFetchingEnvironment environment, Collection<String> ids) {
        return records(environment, ids)
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    /** Loads the sources with these ids, in their order. */
    public CompletableFuture<List<Source>> sources(
            DataFetchingEnvironment environment, Collection<String> ids) {
        return RecordLoader.<Source>loader(environment, SOURCES)
                .loadMany(List.copyOf(ids))
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    @SuppressWarnings("unchecked") // Registered above with these types.
    private static <T> DataLoader<String, @Nullable T> loader(
            DataFetchingEnvironment environment, String name) {
        return (DataLoader<String, @Nullable T>)
                (DataLoader<?, ?>) Objects.requireNonNull(environment.getDataLoader(name));
    }
}
