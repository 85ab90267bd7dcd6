package eu.atmpatlas.backend.benchmarks;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record and the first twenty of its ties: over GraphQL, and by one query through the driver. */
final class RecordWithRelations {

    private static final String DOCUMENT =
            """
            query ($id: ID!) {
              entity(id: $id) {
                id name summary
                country { code }
                sources { title url }
                relations(first: 20) {
                  totalCount
                  nodes { type role validFrom from { id name } to { id name } }
                }
              }
            }
            """;
    private static final String CYPHER =
            """
            MATCH (e:Entity {id: $id})
            CALL (e) {
              MATCH (e)-[r]-(other:Entity)
              WITH r, other ORDER BY type(r), other.name, r.id LIMIT 20
              RETURN collect([type(r), r.role, r.validFrom, startNode(r).id, startNode(r).name,
                              endNode(r).id, endNode(r).name]) AS ties
            }
            RETURN e.id AS id, e.name AS name, e.summary AS summary,
                   head([(e)-[:IN_COUNTRY]->(c) | c.code]) AS country,
                   [(e)-[:SOURCED_FROM]->(s:Source) | [s.title, s.url]] AS sources,
                   COUNT { (e)--(:Entity) } AS total, ties
            """;

    private final AtlasServer atlas;
    private final Driver driver;

    RecordWithRelations(AtlasServer atlas, Driver driver) {
        this.atlas = atlas;
        this.driver = driver;
    }

    /** Name, number of ties, and each tie's type and ends. */
    List<String> viaGraphQl(String id) {
        JsonNode entity = atlas.query(DOCUMENT, Map.of("id", id)).path("entity");
        var values = new ArrayList<String>();
        values.add(entity.path("name").asString(""));
        values.add(entity.path("relations").path("totalCount").asString(""));
        for (JsonNode relation : entity.path("relations").path("nodes")) {
            values.add(
                    relation.path("type").asString("")
                            + relation.path("from").path("name").asString("")
                            + relation.path("to").path("name").asString(""));
        }
        return values;
    }

    /** The same. */
    List<String> viaCypher(String id) {
        try (Session session = driver.session()) {
            Record row = session.executeRead(tx -> tx.run(CYPHER, Map.of("id", id)).single());
            var values = new ArrayList<String>();
            values.add(row.get("name").asString());
            values.add(Long.toString(row.get("total").asLong()));
            for (Value relation : row.get("ties").values()) {
                values.add(
                        relation.get(0).asString()
                                + relation.get(4).asString()
                                + relation.get(6).asString());
            }
            return values;
        }
    }
}
