package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** All nodes and relationships of the database, as comparable lines. */
final class GraphSnapshot {

    private static final String NODES =
            """
            MATCH (n)
            WHERE n:Entity OR n:Concept OR n:Vocabulary OR n:Source OR n:Authorisation OR n:WorkPackage
               OR n:Part
               OR n:Identifier OR n:RetiredId
            RETURN labels(n) AS labels, properties(n) AS properties
            """;
    private static final String RELATIONS =
            """
            MATCH (a)-[r]->(b)
            WHERE NOT a:Change AND NOT b:Change AND NOT a:__Migration AND NOT b:__Migration
            RETURN type(r) AS type, properties(r) AS properties,
                   coalesce(a.key, a.id, a.scheme) AS start, coalesce(b.key, b.id, b.scheme) AS end
            """;

    private GraphSnapshot() {}

    /** Leaves out times and numbers of changes, which differ each time. */
    static TreeSet<String> of(Graph graph) {
        var lines = new TreeSet<String>();
        for (Record row : graph.read(NODES, Map.of())) {
            lines.add(
                    new TreeSet<>(row.get("labels").asList(Value::asString))
                            + " "
                            + comparable(row.get("properties")));
        }
        for (Record row : graph.read(RELATIONS, Map.of())) {
            lines.add(
                    "%s -%s %s-> %s"
                            .formatted(
                                    row.get("start").asString(),
                                    row.get("type").asString(),
                                    comparable(row.get("properties")),
                                    row.get("end").asString()));
        }
        return lines;
    }

    private static String comparable(Value properties) {
        var comparable = new HashMap<>(properties.asMap());
        comparable.remove("updatedAt");
        comparable.remove("seq");
        return new TreeMap<>(comparable).toString();
    }
}
