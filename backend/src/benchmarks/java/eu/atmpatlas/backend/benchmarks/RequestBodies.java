package eu.atmpatlas.backend.benchmarks;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies of requests, decent and not. */
final class RequestBodies {

    /** What pages ask for: lists with facets, searches, a record with its ties. */
    static final List<String> TYPICAL =
            bodies(
                    "{ sites(first: 50) { totalCount nodes { id name country { label } capabilities"
                        + " { label } } facets { name unknown buckets { count concept { code } } }"
                        + " } }",
                    "{ search(text: \"celth\") { highlight entity { id name } } }",
                    "{ sites(filter: {country: {any: [\"NL\"]}}, first: 20) { totalCount nodes { id"
                            + " name operator { name } } } }",
                    "{ entity(id: \"synthetic-institution-7\") { name sources { title } relations {"
                            + " totalCount nodes { type from { name } to { name } } } } }",
                    "{ about { version dataVersion counts { kind count } } }");

    /** As dear as may be. */
    static final List<String> EXPENSIVE =
            bodies(
                    "{ sites(first: 100) { nodes { relations(first: 50) { nodes { id role type"
                            + " validFrom to { id name } } } } } }");

    /** What is too deep, too wide, or too long. */
    static final List<String> HOSTILE =
            Stream.concat(
                            bodies(
                                    "{ sites(first: 100) { nodes { relations(first: 100) { nodes {"
                                            + " to { relations(first: 100) { nodes { id } } } } } }"
                                            + " } }",
                                    "{ "
                                            + IntStream.range(0, 10_000)
                                                    .mapToObj("a%d:about{version}"::formatted)
                                                    .collect(Collectors.joining(" "))
                                            + " }",
                                    bomb(),
                                    "{ ...F } fragment F on Query { ...G } fragment G on Query {"
                                            + " ...F }",
                                    "{ __schema { types { fields { type { fields { type { fields {"
                                            + " name } } } } } } } }",
                                    "{ about { " + "version ".repeat(5_000) + "} }",
                                    "{" + "a{".repeat(450))
                                    .stream(),
                            Stream.of(
                                    "{\"query\":\"{ a }\",\"variables\":{\"v\":"
                                            + "[".repeat(50_000),
                                    "\0".repeat(1_000),
                                    "{\"query\":\"" + "x".repeat(250_000) + "\"}"))
                    .toList();

    private RequestBodies() {}

    private static String bomb() {
        return "{ about { ...F0 } }"
                + IntStream.range(0, 30)
                        .mapToObj(i ->
                                " fragment F%d on About { ...F%d ...F%d }"
                                        .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + " fragment F30 on About { version }";
    }

    private static List<String> bodies(String... documents) {
        JsonMapper json = JsonMapper.builder().build();
        return Stream.of(documents)
                .map(document -> json.writeValueAsString(Map.of("query", document)))
                .toList();
    }
}
