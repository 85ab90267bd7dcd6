package eu.atmpatlas.graph.part;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the parts of all records of one type: a register of inspections, of market states. */
public final class Parts {

    private static final String PAGE = Cypher.file(Parts.class, "parts-of-type");
    private static final String COUNT = Cypher.file(Parts.class, "count-parts-of-type");

    private final Graph graph;

    /** Creates a reader of the graph's parts. */
    public Parts(Graph graph) {
        this.graph = graph;
    }

    /**
     * A part, by its id and that of its record.
     *
     * @param owner id of the record
     */
    public record Key(String id, String owner) {}

    /** Returns the matching parts from a position, in the order of the query. */
    public List<Key> find(PartQuery query, int skip, int limit) {
        Map<String, @Nullable Object> parameters = parameters(query);
        parameters.put("skip", skip);
        parameters.put("limit", limit);
        var keys = new ArrayList<Key>();
        for (Record row : graph.read(PAGE, parameters)) {
            keys.add(new Key(row.get("id").asString(), row.get("owner").asString()));
        }
        return keys;
    }

    /** Returns how many parts match. */
    public long count(PartQuery query) {
        return graph.read(COUNT, parameters(query)).getFirst().get("count").asLong();
    }

    private static Map<String, @Nullable Object> parameters(PartQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("type", query.type().name());
        parameters.put("from", query.type().definition().from());
        parameters.put("accepted", conditions(query.accepted()));
        parameters.put("owners", List.copyOf(query.owners()));
        parameters.put("ownerConcepts", conditions(query.ownerConcepts()));
        parameters.put("orphan", query.orphan());
        parameters.put("text", query.text());
        parameters.put("since", query.since());
        // Every month and day of a year sorts before the year with a character after the digits.
        parameters.put("until", query.until() == null ? null : query.until() + "~");
        parameters.put("oldestFirst", query.oldestFirst());
        return parameters;
    }

    private static List<Map<String, Object>> conditions(Map<String, Collection<String>> all) {
        return all.entrySet().stream()
                .map(one ->
                        Map.<String, Object>of(
                                "name", one.getKey(), "values", List.copyOf(one.getValue())))
                .toList();
    }
}
