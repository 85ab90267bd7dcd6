package eu.atmpatlas.backend.federation;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;
import eu.atmpatlas.backend.vocabulary.Concepts;
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
 * {@code _entities}: what a gateway's keys stand for, in their order, null where there is no such
 * thing. However many are asked for, the graph is asked once.
 */
@Component
class Representations implements DataFetcher<CompletableFuture<List<@Nullable Object>>> {

    /** A gateway asks for the records of one page at a time. */
    static final int MOST = 1_000;

    static final String CONCEPT = "Concept";

    private final RecordLoads records;
    private final Concepts concepts;

    Representations(RecordLoads records, Concepts concepts) {
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public CompletableFuture<List<@Nullable Object>> get(DataFetchingEnvironment asked) {
        List<Map<String, Object>> keys = asked.getArgumentOrDefault("representations", List.of());
        if (keys.size() > MOST) {
            throw new LimitExceededException(
                    "representations", "must be at most %d, not %d".formatted(MOST, keys.size()));
        }
        var ids = new LinkedHashSet<String>();
        for (int place = 0; place < keys.size(); place++) {
            if (kind(keys.get(place), place).isPresent()) {
                ids.add(text(keys.get(place), "id", place));
            }
        }
        return records.records(asked, ids)
                .thenApply(found -> {
                    var byId = new HashMap<String, @Nullable Entity>();
                    int place = 0;
                    for (String id : ids) {
                        byId.put(id, found.get(place++));
                    }
                    return answer(keys, byId);
                });
    }

    private List<@Nullable Object> answer(
            List<Map<String, Object>> keys, Map<String, @Nullable Entity> found) {
        var answer = new ArrayList<@Nullable Object>();
        for (int place = 0; place < keys.size(); place++) {
            Map<String, Object> key = keys.get(place);
            Optional<EntityKind> kind = kind(key, place);
            if (kind.isPresent()) {
                Entity record = found.get(text(key, "id", place));
                answer.add(record != null && record.kind() == kind.get() ? record : null);
            } else {
                answer.add(concepts.one(text(key, "scheme", place), text(key, "code", place)));
            }
        }
        return answer;
    }

    /** The kind of record that a key is of; none for a concept's. */
    private static Optional<EntityKind> kind(Map<String, Object> key, int place) {
        String type = text(key, "__typename", place);
        Optional<EntityKind> kind = EntityKind.ofLabel(type);
        if (kind.isEmpty() && !type.equals(CONCEPT)) {
            throw new BadInputException(
                    "representations[%d].__typename".formatted(place),
                    "is no type with a key: " + type);
        }
        return kind;
    }

    private static String text(Map<String, Object> key, String field, int place) {
        if (key.get(field) instanceof String text) {
            return text;
        }
        throw new BadInputException(
                "representations[%d].%s".formatted(place, field), "must be given as text");
    }
}
