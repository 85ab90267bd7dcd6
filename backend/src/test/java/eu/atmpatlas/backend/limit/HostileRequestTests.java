package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests known to bring down other servers are refused, with a code. */
@AtlasTest
class HostileRequestTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtlasHttpClient http;

    HostileRequestTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        var bodies = new LinkedHashMap<String, String>();
        queries().forEach((name, query) -> bodies.put(name, body(query, Map.of())));
        variables()
                .forEach((name, value) ->
                        bodies.put(
                                name,
                                body(
                                        "query($v: SiteFilter) { sites(filter: $v) { totalCount }"
                                                + " }",
                                        Map.of("v", value))));
        bodies.put(
                "20 MB variable",
                "{\"query\":\"{ a }\",\"variables\":{\"v\":\"" + "x".repeat(20_000_000) + "\"}}");
        bodies.put("deep JSON", "{\"query\":\"{ a }\",\"variables\":{\"v\":" + "[".repeat(50_000));
        bodies.put(
                "deep closed JSON",
                "{\"variables\":{\"v\":"
                        + "[".repeat(9_000)
                        + "]".repeat(9_000)
                        + "},\"query\":\"{ a }\"}");
        bodies.put(
                "batch of a thousand",
                Collections.nCopies(1000, "{\"query\":\"{ __typename }\"}").toString());
        bodies.put(
                "huge number",
                "{\"query\":\"query($v: Int) { sites(first: $v) { totalCount }"
                        + " }\",\"variables\":{\"v\":1e999999999}}");
        bodies.put(
                "long number",
                "{\"query\":\"{ a }\",\"variables\":{\"v\":" + "9".repeat(100_000) + "}}");
        bodies.put("half a surrogate", "{\"query\":\"{ node(id: \\\"\\ud800\\\") { colour } }\"}");
        bodies.put("NUL bytes", "\0".repeat(1000));
        return bodies.entrySet().stream()
                .map(hostile ->
                        DynamicTest.dynamicTest(
                                hostile.getKey(), () -> refused(hostile.getValue())));
    }

    @Test
    void aCachedDocumentIsCheckedEachTime() {
        String document =
                "query($n: Int) { sites(first: $n) { nodes { operator { sites(first: $n) { nodes {"
                        + " relations(first: $n) { nodes { id } } } } } } } }";
        long first = cost(http.ask(document, Map.of("n", 1)));
        JsonNode refused = http.ask(document, Map.of("n", 100));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(cost(http.ask(document, Map.of("n", 2)))).isGreaterThan(first);
        assertThat(cost(http.ask(document, Map.of("n", 1)))).isEqualTo(first);
    }

    private static long cost(JsonNode answer) {
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/extensions/cost/requested").asLong();
    }

    private static Map<String, String> queries() {
        var hostile = new LinkedHashMap<String, String>();
        hostile.put("ten thousand aliases", "{ " + many(10_000, "a%d:about{version}") + " }");
        hostile.put("a hundred aliases", "{ about { " + many(100, "a%d:version ") + " } }");
        hostile.put("many root fields", "{ " + many(49, "a%d:__typename ") + " }");
        hostile.put(
                "the same field over and over", "{ about { " + "version ".repeat(5_000) + "} }");
        hostile.put("directives", "{ __typename " + "@skip(if: false) ".repeat(140) + "}");
        hostile.put("many levels", nested("relations { nodes { from { ", 12, "id", " } } }"));
        hostile.put("a thousand levels", "{".repeat(1_000));
        hostile.put("a fragment that spreads itself", "{ ...F } fragment F on Query { ...F }");
        hostile.put(
                "fragments in a circle",
                "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }");
        hostile.put("fragments that double", bomb(30));
        hostile.put(
                "fragments that multiply",
                "{ x: sites(first: 100) { ...B } y: sites(first: 100) { ...B } } fragment B on"
                        + " SiteConnection { nodes { ...C ...C } } fragment C on Site {"
                        + " relations(first: 100) { nodes { id } } }");
        hostile.put(
                "wide lists in each other",
                "{ sites(first: 100) { nodes { relations(first: 100) { nodes { to {"
                        + " relations(first: 100) { nodes { id } } } } } } } }");
        hostile.put(
                "wide lists by name",
                "query($n: Int = 100) { sites(first: $n) { nodes { operator { sites(first: $n) {"
                        + " nodes { relations(first: $n) { nodes { id } } } } } } } }");
        hostile.put("a list too long", "{ sites(first: 2147483647) { nodes { id } } }");
        hostile.put(
                "a number too large", "{ sites(first: 99999999999999999999) { nodes { id } } }");
        hostile.put("many ids", "{ nodes(ids: [" + "\"a\" ".repeat(900) + "]) { id } }");
        hostile.put(
                "introspection in a circle",
                "{ __schema { types { "
                        + "fields { type { ofType { ".repeat(6)
                        + "name"
                        + " } } }".repeat(6)
                        + " } } }");
        hostile.put(
                "all losses at once",
                "{ "
                        + many(
                                20,
                                "a%d: simulateLoss(ids: [\"joint-net\"]) { dependents { lost {"
                                        + " relation { sources { title } } } } } ")
                        + " }");
        hostile.put("a long word", "{ " + "a".repeat(9_999) + " }");
        hostile.put(
                "a long text", "{ search(text: \"" + "x".repeat(20_000) + "\") { highlight } }");
        hostile.put("blanks", "{ __typename " + " ".repeat(200_000) + "}");
        hostile.put("a NUL in the document", "{ about { version\0 } }");
        hostile.put("errors without end", "{ " + many(300, "no%d ") + " }");
        hostile.put(
                "brackets in a type",
                "query($v: " + "[".repeat(400) + "Int" + "]".repeat(400) + ") { __typename }");
        return hostile;
    }

    private static Map<String, Object> variables() {
        Object deep = "x";
        for (int i = 0; i < 50; i++) {
            deep = Map.of("a", deep);
        }
        return Map.of(
                "a deep variable",
                deep,
                "a long list",
                Map.of("operator", Collections.nCopies(20_000, "a")));
    }

    private void refused(String body) {
        HttpResponse<String> answer =
                http.send(
                        http.request("/graphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        // 294: the field was refused, and all data became null.
        assertThat(answer.statusCode()).as(answer.body()).isBetween(294, 499);
        assertThat(answer.body()).contains("\"code\"").hasSizeLessThan(12_000);
        assertThat(json.readTree(answer.body()).path("errors").size()).isLessThanOrEqualTo(10);
    }

    private String body(String query, Map<String, Object> variables) {
        return json.writeValueAsString(Map.of("query", query, "variables", variables));
    }

    private static String many(int many, String pattern) {
        return IntStream.range(0, many).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    private static String nested(String open, int levels, String inside, String close) {
        return "{ entity(id: \"joint-net\") { "
                + open.repeat(levels)
                + inside
                + close.repeat(levels)
                + " } }";
    }

    private static String bomb(int levels) {
        return "{ about { ...F0 } }"
                + IntStream.range(0, levels)
                        .mapToObj(i ->
                                " fragment F%d on About { ...F%d ...F%d }"
                                        .formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + " fragment F%d on About { version }".formatted(levels);
    }
}
