package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of the graph. */
public final class Entities {

    /** What the nodes of made-up records are labelled with, so that they can be counted. */
    public static final String SYNTHETIC_LABEL = "Synthetic";

    private static final int BATCH = 1_000;
    private static final String BY_ID = Cypher.file(Entities.class, "entities-by-id");
    private static final String OF_KIND = Cypher.file(Entities.class, "entities-of-kind");
    private static final String BY_IDENTIFIER =
            "MATCH (:Identifier {key: $key})-[:IDENTIFIES]->(e:Entity) RETURN e.id AS id";
    private static final String NAMES =
            "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.kind AS kind, e.name AS name";
    private static final String IS_RETIRED =
            "MATCH (retired:RetiredId {id: $id}) RETURN retired.id AS id";
    private static final String RETIRED = Cypher.file(Entities.class, "retired-ids");
    private static final String LAST_MODIFIED =
            "MATCH (e:Entity) WHERE e.kind = $kind RETURN e.id AS id, e.updatedAt AS at"
                    + " ORDER BY id SKIP $skip LIMIT $limit";
    private static final String LAST_REMOVAL =
            "MATCH (c:Change) WHERE c.seq > $after AND c.kind = $kind AND c.operation = 'REMOVED'"
                    + " RETURN coalesce(max(c.seq), 0) AS seq";
    private static final String COUNTS = countsQuery();

    private final Graph graph;

    /** Reads through the graph. */
    public Entities(Graph graph) {
        this.graph = graph;
    }

    /**
     * Records by id, in one round trip however many. The id of a record that went on in another
     * finds that other; an id that finds nothing is not in the answer.
     *
     * @return by the id that was asked for, in the order asked
     */
    public Map<String, Entity> byIds(Collection<String> ids) {
        var found = new LinkedHashMap<String, Entity>();
        if (!ids.isEmpty()) {
            for (Record row : graph.read(BY_ID, Map.of("ids", List.copyOf(ids)))) {
                found.put(row.get("asked").asString(), EntityMapper.entity(row));
            }
        }
        return found;
    }

    /** One record; see {@link #byIds}. */
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The record that has this id in an outside system. */
    public Optional<Entity> byIdentifier(String scheme, String value) {
        String key = new Identifier(scheme, value).key();
        return graph.read(BY_IDENTIFIER, Map.of("key", key)).stream()
                .map(row -> row.get("id").asString())
                .findFirst()
                .flatMap(this::find);
    }

    /** Kind and name of records, in one round trip however many; ids lead nowhere on. */
    public Map<String, EntityName> names(Collection<String> ids) {
        var named = new LinkedHashMap<String, EntityName>();
        if (!ids.isEmpty()) {
            for (Record row : graph.read(NAMES, Map.of("ids", List.copyOf(ids)))) {
                String id = row.get("id").asString();
                EntityKind kind = EntityKind.valueOf(row.get("kind").asString());
                named.put(id, new EntityName(id, kind, row.get("name").asString()));
            }
        }
        return named;
    }

    /** What a record is called, where no more is needed. */
    public record EntityName(String id, EntityKind kind, String name) {}

    /** Whether the id was that of a record that was taken out or went on in another. */
    public boolean isRetired(String id) {
        return !graph.read(IS_RETIRED, Map.of("id", id)).isEmpty();
    }

    /**
     * The next ids after one that were given up, in their order. One of which nobody knows any more
     * what kind of record had it is not among them.
     */
    public List<RetiredId> retiredIds(String after, int limit) {
        return graph.read(RETIRED, Map.of("after", after, "limit", limit)).stream()
                .map(row ->
                        new RetiredId(
                                row.get("id").asString(),
                                EntityKind.valueOf(row.get("kind").asString()),
                                row.get("into").asString(null)))
                .toList();
    }

    /**
     * An id that was given up.
     *
     * @param kind of the record that had it
     * @param into id of the record that took that one in; null if it was taken out
     */
    public record RetiredId(String id, EntityKind kind, @Nullable String into) {}

    /** Number of the last change after one that took out a record of a kind; 0 if there is none. */
    public long lastRemoval(EntityKind kind, long after) {
        return graph.read(LAST_REMOVAL, Map.of("kind", kind.name(), "after", after))
                .getFirst()
                .get("seq")
                .asLong();
    }

    /** Ids of a kind in their order, with the moment of the last change; for lists of pages. */
    public List<LastModified> lastModified(EntityKind kind, long skip, int limit) {
        return graph
                .read(LAST_MODIFIED, Map.of("kind", kind.name(), "skip", skip, "limit", limit))
                .stream()
                .map(row ->
                        new LastModified(
                                row.get("id").asString(),
                                row.get("at").asZonedDateTime().toInstant()))
                .toList();
    }

    /** A record's id and when it last changed. */
    public record LastModified(String id, Instant updatedAt) {}

    /** Hands over every record of a kind in the order of ids, in bounded memory. */
    public void forEach(EntityKind kind, Consumer<Entity> each) {
        List<String> ids = ids(kind, "", BATCH);
        while (!ids.isEmpty()) {
            byIds(ids).values().forEach(each);
            ids = ids(kind, ids.getLast(), BATCH);
        }
    }

    /** The next ids of a kind after one, in their order. */
    public List<String> ids(EntityKind kind, String after, int limit) {
        return graph
                .read(OF_KIND, Map.of("kind", kind.name(), "after", after, "limit", limit))
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    /** How many records there are. The database counts nodes by label, so no node is read. */
    public Counts counts() {
        Record row = graph.read(COUNTS, Map.of()).getFirst();
        var ofKind = new EnumMap<EntityKind, Long>(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            ofKind.put(kind, row.get(kind.label()).asLong());
        }
        return new Counts(ofKind, row.get(SYNTHETIC_LABEL).asLong());
    }

    private static String countsQuery() {
        List<String> labels =
                Stream.concat(
                                Stream.of(EntityKind.values()).map(EntityKind::label),
                                Stream.of(SYNTHETIC_LABEL))
                        .toList();
        return labels.stream()
                        .map("CALL () { MATCH (n:%1$s) RETURN count(n) AS %1$s }\n"::formatted)
                        .collect(Collectors.joining())
                + "RETURN "
                + String.join(", ", labels);
    }

    /**
     * Numbers of records.
     *
     * @param ofKind how many there are of each kind; every kind has its number
     * @param synthetic how many of all were made up
     */
    public record Counts(Map<EntityKind, Long> ofKind, long synthetic) {

        public Counts {
            ofKind = Map.copyOf(ofKind);
        }

        /** How many there are of one kind. */
        public long of(EntityKind kind) {
            return Objects.requireNonNull(ofKind.get(kind));
        }

        /** How many there are in all. */
        public long all() {
            return ofKind.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
