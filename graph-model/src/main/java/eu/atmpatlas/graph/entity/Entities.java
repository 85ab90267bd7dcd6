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

/** Reads the records of the graph. */
public final class Entities {

    /** Label of the nodes of synthetic records, so that the database can count them. */
    public static final String SYNTHETIC_LABEL = "Synthetic";

    private static final int BATCH_SIZE = 1_000;
    private static final String BY_ID = Cypher.file(Entities.class, "entities-by-id");
    private static final String OF_KIND = Cypher.file(Entities.class, "entities-of-kind");
    private static final String BY_IDENTIFIER =
            "MATCH (:Identifier {key: $key})-[:IDENTIFIES]->(e:Entity) RETURN e.id AS id";
    private static final String BY_IDENTIFIERS =
            "MATCH (i:Identifier)-[:IDENTIFIES]->(e:Entity) WHERE i.key IN $keys"
                    + " RETURN i.key AS key, e.id AS id";
    private static final String NAMES =
            "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.kind AS kind, e.name AS name";
    private static final String NAMED =
            "MATCH (e:Entity) WHERE e.kind = $kind AND toLower(e.name) IN $names"
                    + " RETURN e.id AS id ORDER BY id";
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

    /** Creates a reader of the graph's records. */
    public Entities(Graph graph) {
        this.graph = graph;
    }

    /**
     * Returns records by id, in one round trip. The id of a merged record finds the other record.
     * The result omits ids without a record.
     *
     * @return records by requested id, in the order of the request
     */
    public Map<String, Entity> byIds(Collection<String> ids) {
        var found = new LinkedHashMap<String, Entity>();
        if (!ids.isEmpty()) {
            for (Record row : graph.read(BY_ID, Map.of("ids", List.copyOf(ids)))) {
                found.put(row.get("requestedId").asString(), EntityMapper.entity(row));
            }
        }
        return found;
    }

    /** Returns one record; see {@link #byIds}. */
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** Returns the record with this identifier of an external system. */
    public Optional<Entity> byIdentifier(String scheme, String value) {
        String key = new Identifier(scheme, value).key();
        return graph.read(BY_IDENTIFIER, Map.of("key", key)).stream()
                .map(row -> row.get("id").asString())
                .findFirst()
                .flatMap(this::find);
    }

    /**
     * Returns the ids of the records with these identifiers of external systems, in one round trip.
     *
     * @param keys keys of identifiers: {@code ROR:05xvt9f17}
     * @return ids by key; the result omits keys that no record has
     */
    public Map<String, String> idsByIdentifier(Collection<String> keys) {
        var ids = new LinkedHashMap<String, String>();
        if (!keys.isEmpty()) {
            for (Record row : graph.read(BY_IDENTIFIERS, Map.of("keys", List.copyOf(keys)))) {
                ids.put(row.get("key").asString(), row.get("id").asString());
            }
        }
        return ids;
    }

    /**
     * Returns kind and name of records, in one round trip. Does not follow ids of merged records.
     */
    public Map<String, EntityName> names(Collection<String> ids) {
        var names = new LinkedHashMap<String, EntityName>();
        if (!ids.isEmpty()) {
            for (Record row : graph.read(NAMES, Map.of("ids", List.copyOf(ids)))) {
                String id = row.get("id").asString();
                EntityKind kind = EntityKind.valueOf(row.get("kind").asString());
                names.put(id, new EntityName(id, kind, row.get("name").asString()));
            }
        }
        return names;
    }

    /** Returns the records of a kind that have one of these names, in small letters. */
    public List<Entity> named(EntityKind kind, Collection<String> lowerCaseNames) {
        if (lowerCaseNames.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                graph
                        .read(
                                NAMED,
                                Map.of("kind", kind.name(), "names", List.copyOf(lowerCaseNames)))
                        .stream()
                        .map(row -> row.get("id").asString())
                        .toList();
        return List.copyOf(byIds(ids).values());
    }

    /** Id, kind and name of a record, if nothing else is needed. */
    public record EntityName(String id, EntityKind kind, String name) {}

    /** Returns whether the id is that of a removed or merged record. */
    public boolean isRetired(String id) {
        return !graph.read(IS_RETIRED, Map.of("id", id)).isEmpty();
    }

    /**
     * Returns the next retired ids after an id, in order. Omits ids whose kind of record is
     * unknown.
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
     * The id of a removed or merged record.
     *
     * @param kind of the record that had the id
     * @param into id of the record it was merged into; null if it was removed
     */
    public record RetiredId(String id, EntityKind kind, @Nullable String into) {}

    /**
     * Returns the number of the last removal of a record of this kind after a change number; 0 if
     * there is none.
     */
    public long lastRemoval(EntityKind kind, long after) {
        return graph.read(LAST_REMOVAL, Map.of("kind", kind.name(), "after", after))
                .getFirst()
                .get("seq")
                .asLong();
    }

    /** Returns ids of a kind in order, with the time of the last change; for sitemaps. */
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

    /** The id of a record and the time of its last change. */
    public record LastModified(String id, Instant updatedAt) {}

    /** Passes every record of a kind to the consumer, in the order of ids and in bounded memory. */
    public void forEach(EntityKind kind, Consumer<Entity> each) {
        List<String> ids = ids(kind, "", BATCH_SIZE);
        while (!ids.isEmpty()) {
            byIds(ids).values().forEach(each);
            ids = ids(kind, ids.getLast(), BATCH_SIZE);
        }
    }

    /** Returns the next ids of a kind after an id, in order. */
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
     * @param ofKind number for each kind; all kinds are present
     * @param synthetic number of synthetic records
     */
    public record Counts(Map<EntityKind, Long> ofKind, long synthetic) {

        public Counts {
            ofKind = Map.copyOf(ofKind);
        }

        /** Returns the number of one kind. */
        public long of(EntityKind kind) {
            return Objects.requireNonNull(ofKind.get(kind));
        }

        /** Returns the total number. */
        public long all() {
            return ofKind.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
