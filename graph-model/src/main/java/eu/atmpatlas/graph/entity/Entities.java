package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;

import org.neo4j.driver.Record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The records of the graph. */
public final class Entities {

    private static final int BATCH = 1_000;
    private static final String BY_ID = Cypher.file(Entities.class, "entities-by-id");
    private static final String OF_KIND = Cypher.file(Entities.class, "entities-of-kind");
    private static final String BY_IDENTIFIER =
            "MATCH (:Identifier {key: $key})-[:IDENTIFIES]->(e:Entity) RETURN e.id AS id";
    private static final String COUNTS =
            "MATCH (e:Entity) RETURN e.kind AS kind, count(*) AS records,"
                    + " sum(CASE WHEN e.synthetic THEN 1 ELSE 0 END) AS synthetic";

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
                found.put(row.get("asked").asString(), EntityRows.entity(row));
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

    /** Hands over every record of a kind in the order of ids, in bounded memory. */
    public void forEach(EntityKind kind, Consumer<Entity> each) {
        String after = "";
        while (true) {
            List<String> ids =
                    graph
                            .read(
                                    OF_KIND,
                                    Map.of("kind", kind.name(), "after", after, "limit", BATCH))
                            .stream()
                            .map(row -> row.get("id").asString())
                            .toList();
            if (ids.isEmpty()) {
                return;
            }
            byIds(ids).values().forEach(each);
            after = ids.getLast();
        }
    }

    /** How many records there are of each kind that has any. */
    public Map<EntityKind, Count> counts() {
        var counts = new java.util.EnumMap<EntityKind, Count>(EntityKind.class);
        for (Record row : graph.read(COUNTS, Map.of())) {
            counts.put(
                    EntityKind.valueOf(row.get("kind").asString()),
                    new Count(row.get("records").asLong(), row.get("synthetic").asLong()));
        }
        return counts;
    }

    /**
     * A number of records.
     *
     * @param synthetic how many of them were made up
     */
    public record Count(long records, long synthetic) {}
}
