package eu.atmpatlas.backend.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Conformance to the specification "GraphQL over HTTP", draft of 2025. */
@AtlasTest
class GraphQlOverHttpTests {

    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final String JSON_TYPE = "application/json";
    private static final String UTF_8 = ";charset=utf-8";

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtlasHttpClient http;

    GraphQlOverHttpTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    /** The request's body or query, and the status for each media type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"query":"{ __typename }"}                                        | 200 | 200
                    {"query":"{ __typename }","variables":null,"operationName":null,"extensions":null} | 200 | 200
                    {"query":"{ __typename }","variables":{},"extensions":{"a":1},"more":[1]} | 200 | 200
                    {"query":"query A { a: __typename } query B { b: __typename }","operationName":"B"} | 200 | 200
                    {"query":"{ entity(id: \\"joint-net\\") { relations(first: -1) { totalCount } } }"} | 294 | 200
                    {"query":"{ sites(first: -1) { totalCount } }"}                   | 294 | 200
                    {"query":"{"}                                                     | 400 | 400
                    {"query":""}                                                      | 400 | 400
                    {"query":"{ noSuchField }"}                                       | 422 | 422
                    {"query":"query A { __typename } query B { __typename }"}         | 422 | 422
                    {"query":"query A { __typename }","operationName":"C"}            | 422 | 422
                    {"query":"query($id: ID!) { node(id: $id) { id } }"}              | 422 | 422
                    {"query":"query($n: Int) { sites(first: $n) { totalCount } }","variables":{"n":"x"}} | 422 | 422
                    NONSENSE                                                          | 400 | 400
                    {"query":                                                         | 400 | 400
                    {"query":"{ __typename }"} {}                                     | 400 | 400
                    {"query":"{ __typename }","query":"{ a }"}                        | 400 | 400
                    {"qeury":"{ __typename }"}                                        | 422 | 422
                    {"query":7}                                                       | 422 | 422
                    {"query":"{ __typename }","variables":[7]}                        | 422 | 422
                    {"query":"{ __typename }","variables":"{}"}                       | 422 | 422
                    {"query":"{ __typename }","operationName":1}                      | 422 | 422
                    {"query":"{ __typename }","extensions":"x"}                       | 422 | 422
                    [{"query":"{ __typename }"}]                                      | 422 | 422
                    "{ __typename }"                                                  | 422 | 422
                    null                                                              | 422 | 422
                    """)
    void aPostHasTheStatusOfTheSpecification(String body, int status, int statusForOldClients) {
        HttpResponse<String> answer = post(body, GRAPHQL_RESPONSE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(GRAPHQL_RESPONSE + UTF_8);
        if (status != 200) {
            assertThat(json.readTree(answer.body()).at("/errors/0/extensions/code").asString())
                    .isNotEmpty();
        }
        assertThat(json.readTree(answer.body()).has("data")).isEqualTo(status < 300);
        HttpResponse<String> old = post(body, JSON_TYPE);
        assertThat(old.statusCode()).isEqualTo(statusForOldClients);
        assertThat(type(old))
                .isEqualTo((statusForOldClients < 300 ? JSON_TYPE : GRAPHQL_RESPONSE) + UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/graphql-response+json               | 200 | application/graphql-response+json
                    application/graphql-response+json, application/json;q=0.9 | 200 | application/graphql-response+json
                    application/json, application/graphql-response+json | 200 | application/json
                    application/graphql-response+json, application/json | 200 | application/graphql-response+json
                    application/json, text/event-stream             | 200 | application/json
                    text/event-stream, application/json             | 200 | text/event-stream
                    text/event-stream;q=0.5, application/json;q=0.4 | 200 | text/event-stream
                    text/event-stream;q=0.4, */*;q=0.5              | 200 | application/graphql-response+json
                    multipart/mixed, text/event-stream              | 200 | text/event-stream
                    application/graphql-response+json;q=0.5, application/json | 200 | application/json
                    application/json                                | 200 | application/json
                    application/json; charset=utf-8                 | 200 | application/json
                    application/*                                   | 200 | application/graphql-response+json
                    */*                                             | 200 | application/graphql-response+json
                    */*;q=0.1, application/graphql-response+json;q=0 | 200 | application/json
                    text/plain                                      | 406 | application/problem+json
                    application/json; charset=utf-16                | 406 | application/problem+json
                    application/json;q=0                            | 406 | application/problem+json
                    nonsense                                        | 406 | application/problem+json
                    """)
    void theResponseHasTheBestMatchingMediaType(String accept, int status, String type) {
        HttpResponse<String> answer = post("{\"query\":\"{ __typename }\"}", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).startsWith(type);
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json                  | 200
                    application/json;charset=utf-8    | 200
                    application/json; charset="UTF-8" | 200
                    application/json;charset=utf-16   | 415
                    application/json;charset=no       | 415
                    text/plain                        | 415
                    application/graphql               | 415
                    application/x-www-form-urlencoded | 415
                    multipart/form-data;boundary=x    | 415
                    nonsense                          | 415
                    """)
    void bodiesAreJsonInUtf8AndNothingElse(String type, int status) {
        HttpResponse<String> answer =
                http.send(
                        http.request("/graphql")
                                .header("Content-Type", type)
                                .header("Accept", GRAPHQL_RESPONSE)
                                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aBodyWithoutUtf8OrContentTypeIsRefused() {
        byte[] latin = "{\"query\":\"{ __typename } # é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        http.send(
                                        http.request("/graphql")
                                                .header("Content-Type", JSON_TYPE)
                                                .POST(BodyPublishers.ofByteArray(latin)))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        http.send(
                                        http.request("/graphql")
                                                .POST(
                                                        BodyPublishers.ofString(
                                                                "{\"query\":\"{a}\"}")))
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        http.send(
                                        http.request("/graphql")
                                                .header("Content-Type", JSON_TYPE)
                                                .header("Content-Encoding", "gzip")
                                                .POST(
                                                        BodyPublishers.ofString(
                                                                "{\"query\":\"{a}\"}")))
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        post(
                                        "{\"query\":\"{ search(text: \\\"é\\\") { highlight } }\"}",
                                        GRAPHQL_RESPONSE)
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query={ __typename }                                                  | 200
                    query={ __typename }&variables=&operationName=&extensions=&more=1     | 200
                    query=query A { a: __typename } query B { b: __typename }&operationName=A | 200
                    query=query($id: ID!) { node(id: $id) { id } }&variables={"id":"joint-net"} | 200
                    query={ sites(first: -1) { totalCount } }                             | 294
                    query={                                                               | 400
                    query={ __typename }&variables={                                      | 400
                    query={ __typename }&variables=[1]                                    | 422
                    query={ __typename }&extensions=7                                     | 422
                    query={ __typename }&query={ a }                                      | 422
                    query={ noSuchField }                                                 | 422
                    variables={}                                                          | 422
                    query=mutation { a }                                                  | 405
                    query=query A { __typename } mutation B { a }&operationName=B         | 405
                    query=subscription { a }                                              | 405
                    """)
    void aGetHasTheStatusOfTheSpecification(String parameters, int status) {
        HttpResponse<String> answer = get(parameters, "Accept", GRAPHQL_RESPONSE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo(GRAPHQL_RESPONSE + UTF_8);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
        assertThat(json.readTree(answer.body()).has("data")).isEqualTo(status < 300);
    }

    @Test
    void otherMethodsAreRefusedWithAllow() {
        for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
            HttpResponse<String> answer =
                    http.send(
                            http.request("/graphql").method(method, BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
        }
        HttpResponse<String> page = http.get("/graphql", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/api");
    }

    @Test
    void theResponseToAGetIsCacheableUntilTheDataChange() {
        String sites = "query={ sites { nodes { id } } }";
        HttpResponse<String> first = get(sites, "Accept", GRAPHQL_RESPONSE);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=60, stale-while-revalidate=300");
        assertThat(json.readTree(first.body()).at("/extensions/cost").has("remaining")).isFalse();
        assertThat(get(sites, "Accept", GRAPHQL_RESPONSE).headers().firstValue("ETag"))
                .hasValue(tag);

        HttpResponse<String> again =
                get(sites, "Accept", GRAPHQL_RESPONSE, "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);

        assertThat(get(sites, "Accept", JSON_TYPE).headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
        assertThat(
                        get(sites + "&variables={\"a\":1}", "Accept", GRAPHQL_RESPONSE)
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow())
                .isNotEqualTo(tag);
        HttpResponse<String> wrong = get("query={ sites(first: -1) { totalCount } }");
        assertThat(wrong.headers().firstValue("ETag")).isEmpty();
        assertThat(wrong.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aDocumentIsSentOnceAndThenKnownByItsHash() {
        String document = "query Kept { sites(first: 1) { totalCount } }";
        String hash = Sha256.hex(document);
        String extensions =
                "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(hash);
        HttpResponse<String> unknown = get("extensions=" + extensions);
        assertThat(unknown.statusCode()).isEqualTo(404);
        JsonNode error = json.readTree(unknown.body()).at("/errors/0");
        assertThat(error.get("message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");

        assertThat(
                        post(
                                        json.writeValueAsString(
                                                Map.of(
                                                        "query",
                                                        "{ __typename }",
                                                        "extensions",
                                                        json.readTree(extensions))),
                                        GRAPHQL_RESPONSE)
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        post(
                                        json.writeValueAsString(
                                                Map.of(
                                                        "query",
                                                        document,
                                                        "extensions",
                                                        json.readTree(extensions))),
                                        GRAPHQL_RESPONSE)
                                .statusCode())
                .isEqualTo(200);
        HttpResponse<String> known = get("extensions=" + extensions);
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void otherOriginsMayUseGetAndPostAndReadTheHeaders() {
        HttpResponse<String> response =
                http.send(
                        http.request("/graphql?query=%7B__typename%7D")
                                .header("Origin", "https://hub.example")
                                .GET());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "RateLimit", "Retry-After");
        HttpResponse<String> preflight =
                http.send(
                        http.request("/graphql")
                                .header("Origin", "https://hub.example")
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "x-api-key")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("GET", "POST");
    }

    private HttpResponse<String> post(String body, String accept) {
        return http.send(
                http.request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String parameters, String... headers) {
        var encoded = new StringBuilder("/graphql");
        char before = '?';
        for (String parameter : parameters.split("&")) {
            String[] pair = parameter.split("=", 2);
            encoded.append(before)
                    .append(pair[0])
                    .append('=')
                    .append(URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
            before = '&';
        }
        HttpRequest.Builder request = http.request(encoded.toString()).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
