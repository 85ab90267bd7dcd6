package eu.atmpatlas.backend.benchmarks;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The directory as good Cypher answers it, straight through the driver: concepts are found by their
 * unique key, sites from the rarest of them, what is not filtered by is counted from one list of
 * matches in one query, and names are sorted by a stored, indexed place in the alphabet.
 */
final class CypherDirectory {

    private static final Map<String, String> TO_CONCEPT =
            Map.of(
                    "COUNTRY", "(s)-[:IN_COUNTRY]->(c:Concept)",
                    "SITE_TYPE", "(s)-[:HAS_SITE_TYPE]->(c:Concept)",
                    "ATMP_CLASS", "(s)-[:HANDLES_CLASS]->(c:Concept)",
                    "PRODUCT_TYPE", "(s)-[:HANDLES_PRODUCT_TYPE]->(c:Concept)",
                    "CAPABILITY", "(s)-[:HAS_CAPABILITY]->(c:Concept)",
                    "AUTHORISATION",
                            "(s)-[:HOLDS]->(:Authorisation)-[:OF_TYPE]->(c:Concept {scheme:"
                                    + " 'authorisation'})",
                    "STATUS", "(s)-[:HAS_STATUS]->(c:Concept)",
                    "SCALE", "(s)-[:AT_SCALE]->(c:Concept)",
                    "OPERATOR_KIND",
                            "(s)<-[:OPERATES WHERE coalesce(r.validTo >= date(), true)]-(:Institution)-[:HAS_KIND]->(c:Concept)"
                                    .replace("[:OPERATES", "[r:OPERATES"));
    private static final Map<String, String> SCHEMES =
            Map.of(
                    "COUNTRY", "country",
                    "SITE_TYPE", "site-type",
                    "ATMP_CLASS", "atmp-class",
                    "PRODUCT_TYPE", "product-type",
                    "CAPABILITY", "capability",
                    "AUTHORISATION", "authorisation",
                    "STATUS", "status",
                    "SCALE", "scale",
                    "OPERATOR_KIND", "institution-kind");

    private final Driver driver;
    private final Vocabularies vocabularies;

    CypherDirectory(Driver driver, Vocabularies vocabularies) {
        this.driver = driver;
        this.vocabularies = vocabularies;
    }

    /** Stores each site's place in the alphabet, with an index. */
    void prepare(SearchIndex index) {
        run(
                "CREATE INDEX benchmark_place IF NOT EXISTS FOR (s:Site) ON (s.benchmarkPlace)",
                Map.of());
        var rows = new ArrayList<Map<String, Object>>();
        var place = new long[1];
        try (var all = index.search(SearchQuery.of(EntityKind.SITE))) {
            all.forEach(
                    SearchOrder.NAME,
                    hit -> {
                        rows.add(Map.of("id", hit.id(), "place", place[0]++));
                        if (rows.size() == 10_000) {
                            store(rows);
                        }
                    });
        }
        store(rows);
        run("CALL db.awaitIndexes(300)", Map.of());
    }

    private void store(List<Map<String, Object>> rows) {
        run(
                "UNWIND $rows AS row MATCH (s:Entity {id: row.id})"
                        + " SET s.benchmarkPlace = row.place",
                Map.of("rows", List.copyOf(rows)));
        rows.clear();
    }

    DirectoryResult search(Map<String, List<String>> clauses) {
        var facets = new HashMap<String, TreeMap<String, Long>>();
        try (Session session = driver.session()) {
            return session.executeRead(tx -> {
                List<String> shared =
                        DirectoryResult.FACETS.stream()
                                .filter(f -> !clauses.containsKey(f))
                                .toList();
                Record main = tx.run(cypherQuery(clauses, shared, true), keys(clauses)).single();
                shared.forEach(facet -> facets.put(facet, counts(main.get(facet))));
                for (String own : clauses.keySet()) {
                    var others = new LinkedHashMap<>(clauses);
                    others.remove(own);
                    Record row =
                            tx.run(cypherQuery(others, List.of(own), false), keys(others)).single();
                    facets.put(own, counts(row.get(own)));
                }
                return new DirectoryResult(
                        main.get("total").asLong(),
                        main.get("page").asList(each -> each.get(0).asString()),
                        facets);
            });
        }
    }

    private static String cypherQuery(
            Map<String, List<String>> clauses, List<String> facets, boolean page) {
        var cypher = new StringBuilder(matchClause(clauses));
        if (page) {
            cypher.append(
                    """
                    CALL (sites) {
                      UNWIND sites AS s
                      WITH s ORDER BY s.benchmarkPlace LIMIT 50
                      RETURN collect([s.id, s.name, head([(s)-[:IN_COUNTRY]->(c) | c.code])]) AS page
                    }
                    """);
        }
        for (String facet : facets) {
            cypher.append(
                    """
                    CALL (sites) {
                      UNWIND sites AS s
                      OPTIONAL MATCH %s
                      OPTIONAL MATCH (c)-[:BROADER*0..]->(b:Concept)
                      WITH coalesce(b.code, '?') AS code, count(DISTINCT s) AS matching
                      RETURN collect([code, matching]) AS %s
                    }
                    """
                            .formatted(TO_CONCEPT.get(facet), facet));
        }
        return cypher.append("RETURN size(sites) AS total, ")
                .append(page ? "page, " : "")
                .append(String.join(", ", facets))
                .toString();
    }

    private static String matchClause(Map<String, List<String>> clauses) {
        if (clauses.isEmpty()) {
            return "MATCH (s:Site) WITH collect(s) AS sites\n";
        }
        var names = List.copyOf(clauses.keySet());
        var cypher = new StringBuilder();
        cypher.append("MATCH (c:Concept) WHERE c.key IN $")
                .append(names.getFirst())
                .append(" MATCH (s:Site), ")
                .append(path(names.getFirst()).replace("c:Concept", "c"))
                .append("\nWITH DISTINCT s\n");
        for (int i = 1; i < names.size(); i++) {
            cypher.append(i == 1 ? "WHERE " : "AND ")
                    .append("EXISTS { MATCH ")
                    .append(path(names.get(i)))
                    .append(" WHERE c.key IN $")
                    .append(names.get(i))
                    .append(" }\n");
        }
        return cypher.append("WITH collect(s) AS sites\n").toString();
    }

    private static String path(String facet) {
        return Objects.requireNonNull(TO_CONCEPT.get(facet), facet);
    }

    private Map<String, Object> keys(Map<String, List<String>> clauses) {
        var keys = new HashMap<String, Object>();
        clauses.forEach((facet, codes) -> {
            String scheme = Objects.requireNonNull(SCHEMES.get(facet), facet);
            keys.put(
                    facet,
                    codes.stream()
                            .flatMap(code ->
                                    vocabularies
                                            .find(scheme)
                                            .orElseThrow()
                                            .selfAndNarrower(code)
                                            .stream())
                            .map(code -> scheme + ":" + code)
                            .distinct()
                            .toList());
        });
        return keys;
    }

    private static TreeMap<String, Long> counts(Value rows) {
        var counts = new TreeMap<String, Long>();
        rows.values().forEach(row -> counts.put(row.get(0).asString(), row.get(1).asLong()));
        return counts;
    }

    private void run(String cypher, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.run(cypher, parameters).consume();
        }
    }
}
