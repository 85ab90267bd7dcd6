package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.live.LiveRecords;
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
 * Records and sources by id, gathered over all fields of one level of an answer and read in one
 * round trip, or none where they are kept; each once in a request.
 */
@Component
public class RecordLoads {

    private static final String RECORDS = "records";
    private static final String SOURCES = "sources";

    RecordLoads(BatchLoaderRegistry loaders, LiveRecords records) {
        loaders.<String, Entity>forName(RECORDS)
                .registerMappedBatchLoader(
                        (ids, any) -> Mono.fromSupplier(() -> records.byIds(ids)));
        loaders.<String, Source>forName(SOURCES)
                .registerMappedBatchLoader(
                        (ids, any) -> Mono.fromSupplier(() -> records.sources(ids)));
    }

    /** The record with this id; null if there is none, or no id. */
    public CompletableFuture<@Nullable Entity> record(
            DataFetchingEnvironment asked, @Nullable String id) {
        return id == null
                ? CompletableFuture.completedFuture(null)
                : RecordLoads.<Entity>loader(asked, RECORDS).load(id);
    }

    /** The records with these ids: as many and in that order, null where there is none. */
    public CompletableFuture<List<@Nullable Entity>> records(
            DataFetchingEnvironment asked, Collection<String> ids) {
        return RecordLoads.<Entity>loader(asked, RECORDS).loadMany(List.copyOf(ids));
    }

    /** The sources with these ids, in that order. */
    public CompletableFuture<List<Source>> sources(
            DataFetchingEnvironment asked, Collection<String> ids) {
        return RecordLoads.<Source>loader(asked, SOURCES)
                .loadMany(List.copyOf(ids))
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }

    @SuppressWarnings("unchecked") // Registered above with these types.
    private static <T> DataLoader<String, @Nullable T> loader(
            DataFetchingEnvironment asked, String name) {
        return (DataLoader<String, @Nullable T>)
                (DataLoader<?, ?>) Objects.requireNonNull(asked.getDataLoader(name));
    }
}
