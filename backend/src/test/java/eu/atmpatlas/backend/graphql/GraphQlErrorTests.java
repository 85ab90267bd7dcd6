package eu.atmpatlas.backend.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Invalid queries get an error with reason, location and code. */
@AtlasTest
class GraphQlErrorTests {

    private final AtlasHttpClient http;

    GraphQlErrorTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sites(first: -1)                                        | BAD_USER_INPUT | first | negative
                    sites(last: -1)                                         | BAD_USER_INPUT | last | negative
                    sites(first: 101)                                       | LIMIT_EXCEEDED | first | 100
                    sites(first: 1, last: 1)                                | BAD_USER_INPUT | last | first
                    sites(after: "relation")                                | BAD_USER_INPUT | after | cursor
                    sites(last: 1, before: "AAAA")                          | BAD_USER_INPUT | before | cursor
                    sites(order: DISTANCE)                                  | BAD_USER_INPUT | order | near
                    sites(filter: {near: {lat: 91, lon: 0, km: 1}})         | BAD_USER_INPUT | filter.near.lat | 91
                    sites(filter: {near: {lat: 0, lon: 181, km: 1}})        | BAD_USER_INPUT | filter.near.lon | 181
                    sites(filter: {near: {lat: 0, lon: 0, km: 0}})          | BAD_USER_INPUT | filter.near.km | more than 0
                    sites(filter: {within: {south: 2, west: 0, north: 1, east: 1}}) | BAD_USER_INPUT | filter.within.south | north
                    sites(filter: {country: {any: ["XX"]}})                 | BAD_USER_INPUT | filter.country.any | XX
                    products(filter: {status: {none: ["OPERATIONAL"]}})     | BAD_USER_INPUT | filter.status.none | OPERATIONAL
                    """)
    void listErrorsNameCodeFieldAndReason(
            String field, String code, String argument, String reason) {
        check("{ %s { totalCount } }".formatted(field), code, argument, reason);
    }

    @Test
    void otherFieldErrorsNameCodeFieldAndReason() {
        check(
                "{ entity(id: \"joint-net\") { relations(first: -5) { totalCount } } }",
                "BAD_USER_INPUT",
                "first",
                "negative");
        check(
                "{ entity(id: \"joint-net\") { relations(after: \"bm8\") { totalCount } } }",
                "BAD_USER_INPUT",
                "after",
                "cursor");
        check(
                "{ search(text: \"a\", first: 500) { highlight } }",
                "LIMIT_EXCEEDED",
                "first",
                "100");
        check(
                "{ search(text: \"%s\") { highlight } }".formatted("a".repeat(201)),
                "BAD_USER_INPUT",
                "text",
                "200");
        JsonNode many =
                http.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                        Map.of("ids", "x ".repeat(101).split(" ")));
        assertThat(many.at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(many.at("/errors/0/extensions/field").asString()).isEqualTo("ids");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor =
                http.ask("{ institutions(first: 1) { pageInfo { endCursor } } }")
                        .at("/data/institutions/pageInfo/endCursor")
                        .asString();
        check(
                "{ sites(after: \"%s\") { totalCount } }".formatted(cursor),
                "BAD_USER_INPUT",
                "after",
                "another list");
    }

    @Test
    void aVariableOfTheWrongKindIsNamed() {
        JsonNode answer =
                http.ask(
                        "query($first: Int) { sites(first: $first) { totalCount } }",
                        Map.of("first", "many"));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("first");
    }

    @Test
    void syntaxAndValidationErrorsHaveDifferentCodes() {
        assertThat(code("{ sites(")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(code("{ colour }")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(http.ask("{ sites(").at("/errors/0").has("path")).isFalse();
        assertThat(code("{ sites(first: \"x\") { totalCount } }"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void documentsBeyondTheLimitsAreRefused() {
        assertThat(code("{ node(id: \"%s\") { id } }".formatted("x".repeat(10_001))))
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(code("{ " + "a ".repeat(1_001) + "}")).isEqualTo("LIMIT_EXCEEDED");
        String deep =
                "{ entity(id: \"joint-net\") { "
                        + "relations { nodes { from { ".repeat(5)
                        + "id"
                        + " } } }".repeat(5)
                        + " } }";
        assertThat(code(deep)).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void anAnswerHasAtMostTenErrors() {
        JsonNode answer =
                http.ask("{ about { " + "wrong%d ".repeat(50).formatted(numbers(50)) + "} }");
        assertThat(answer.get("errors").size()).isEqualTo(10);
    }

    @Test
    void theWholeSchemaCanBeReadByTools() {
        JsonNode answer = http.ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(50);
    }

    @Test
    void bodiesThatAreNotGraphqlAreRefusedByStatus() {
        assertThat(send("application/json", "{").statusCode()).isEqualTo(400);
        assertThat(send("application/json", "[]").statusCode()).isEqualTo(422);
        assertThat(send("application/json", "{}").statusCode()).isEqualTo(422);
        assertThat(send("text/plain", "{\"query\":\"{ __typename }\"}").statusCode())
                .isEqualTo(415);
        HttpResponse<String> large = send("application/json", " ".repeat(257 * 1024));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void theStatusShowsWhetherTheDocumentWasExecuted() {
        assertThat(http.post("{ sites(first: -1) { totalCount } }", Map.of()).statusCode())
                .isEqualTo(294);
        assertThat(http.post("{ colour }", Map.of()).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> send(String type, String body) {
        return http.send(
                http.request("/graphql")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String code(String document) {
        return http.ask(document).at("/errors/0/extensions/code").asString();
    }

    private static Object[] numbers(int many) {
        return java.util.stream.IntStream.range(0, many).boxed().toArray();
    }

    private void check(String document, String code, String field, String reason) {
        JsonNode error = http.ask(document).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as(error.toString()).isEqualTo(code);
        assertThat(error.at("/extensions/field").asString()).isEqualTo(field);
        assertThat(error.get("path").size()).isPositive();
        assertThat(error.get("message").asString()).startsWith(field).contains(reason);
    }
}
