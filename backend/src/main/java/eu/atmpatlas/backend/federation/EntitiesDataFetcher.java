package eu.atmpatlas.backend.federation;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches {@code _entities}: the objects of a gateway's keys, in their order, null for unknown
 * keys. Reads all records with one database query. It is one data fetcher and not an
 * {@code @EntityMapping} for each type, because those refuse a wrong key only for itself: the atlas
 * refuses the whole field and names the key.
 */
@Component
class EntitiesDataFetcher implements DataFetcher<CompletableFuture<List<@Nullable Object>>> {

    /** Enough for a gateway, which requests the records of one page at a time. */
    static final int MAX_REPRESENTATIONS = 1_000;

    static final String CONCEPT = "Concept";

    private final RecordLoader records;
    private final ConceptLookup concepts;

    EntitiesDataFetcher(RecordLoader records, ConceptLookup concepts) {
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public CompletableFuture<List<@Nullable Object>> get(DataFetchingEnvironment environment) {
        List<Map<String, Object>> keys =
                environment.getArgumentOrDefault("representations", List.of());
        if (keys.size() > MAX_REPRESENTATIONS) {
            throw new LimitExceededException(
                    "representations",
                    "must be at most %d, not %d".formatted(MAX_REPRESENTATIONS, keys.size()));
        }
        var ids = new LinkedHashSet<String>();
        for (int index = 0; index < keys.size(); index++) {
            if (kind(keys.get(index), index).isPresent()) {
                ids.add(text(keys.get(index), "id", index));
            }
        }
        return records.records(environment, ids)
                .thenApply(found -> {
                    var byId = new HashMap<String, @Nullable Entity>();
                    int index = 0;
                    for (String id : ids) {
                        byId.put(id, found.get(index++));
                    }
                    return resolve(keys, byId);
                });
    }

    private List<@Nullable Object> resolve(
            List<Map<String, Object>> keys, Map<String, @Nullable Entity> found) {
        var entities = new ArrayList<@Nullable Object>();
        for (int index = 0; index < keys.size(); index++) {
            Map<String, Object> key = keys.get(index);
            Optional<EntityKind> kind = kind(key, index);
            if (kind.isPresent()) {
                Entity record = found.get(text(key, "id", index));
                entities.add(record != null && record.kind() == kind.get() ? record : null);
            } else {
                entities.add(concepts.find(text(key, "scheme", index), text(key, "code", index)));
            }
        }
        return entities;
    }

    /** The kind of record of a key; empty for a concept. */
    private static Optional<EntityKind> kind(Map<String, Object> key, int index) {
        String type = text(key, "__typename", index);
        Optional<EntityKind> kind = EntityKind.byLabel(type);
        if (kind.isEmpty() && !type.equals(CONCEPT)) {
            throw new BadInputException(
                    "representations[%d].__typename".formatted(index),
                    "is not a type with a key: " + type);
        }
        return kind;
    }

    private static String text(Map<String, Object> key, String field, int index) {
        if (key.get(field) instanceof String text) {
            return text;
        }
        throw new BadInputException(
                "representations[%d].%s".formatted(index, field), "must be given as text");
    }
}
