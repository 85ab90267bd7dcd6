package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Finds records by id, or by an identifier of another system. */
@Controller
class EntityController {

    private static final int MAX_IDS = 100;

    private final Entities entities;
    private final RecordLoader loader;

    EntityController(Entities entities, RecordLoader loader) {
        this.entities = entities;
        this.loader = loader;
    }

    @QueryMapping
    CompletableFuture<@Nullable Entity> node(
            @Argument String id, DataFetchingEnvironment environment) {
        return loader.record(environment, id);
    }

    @QueryMapping
    CompletableFuture<@Nullable Entity> entity(
            @Argument String id, DataFetchingEnvironment environment) {
        return loader.record(environment, id);
    }

    @QueryMapping
    CompletableFuture<List<@Nullable Entity>> nodes(
            @Argument List<String> ids, DataFetchingEnvironment environment) {
        if (ids.size() > MAX_IDS) {
            throw new LimitExceededException(
                    "ids", "must be at most %d, not %d".formatted(MAX_IDS, ids.size()));
        }
        return loader.records(environment, ids);
    }

    @QueryMapping
    Optional<Entity> resolve(@Argument String scheme, @Argument String value) {
        return entities.byIdentifier(scheme, value);
    }
}
