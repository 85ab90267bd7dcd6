package eu.atmpatlas.backend.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.change.ChangeLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Responses to clients with the {@code Accept} header that they send by default. */
@AtlasTest
class ClientHeaderTests {

    private static final String QUERY = "{ sites(first: 7) { nodes { id } } }";
    private static final int COST = 8;

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtlasHttpClient http;
    private final ChangeLog log;

    ClientHeaderTests(@Autowired AtlasHttpClient http, @Autowired ChangeLog log) {
        this.http = http;
        this.log = log;
    }

    /** Clients, and the header that their current version sends. */
    enum Sender {
        URQL(
                "application/graphql-response+json, application/graphql+json, application/json,"
                        + " text/event-stream, multipart/mixed",
                ResponseMediaType.GRAPHQL_RESPONSE),
        APOLLO_CLIENT(
                "application/graphql-response+json,application/json;q=0.9",
                ResponseMediaType.GRAPHQL_RESPONSE),
        RELAY_FETCH(
                "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8",
                ResponseMediaType.GRAPHQL_RESPONSE),
        GRAPHQL_REQUEST(
                "application/graphql-response+json, application/json",
                ResponseMediaType.GRAPHQL_RESPONSE),
        CURL("*/*", ResponseMediaType.GRAPHQL_RESPONSE),
        BROWSER(
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
                        + "image/apng,*/*;q=0.8",
                ResponseMediaType.GRAPHQL_RESPONSE),
        OLD_CLIENT("application/json", ResponseMediaType.JSON),
        GRAPHQL_SSE("text/event-stream", ResponseMediaType.EVENT_STREAM),
        URQL_SUBSCRIPTION("text/event-stream, multipart/mixed", ResponseMediaType.EVENT_STREAM);

        private final String accept;
        private final ResponseMediaType form;

        Sender(String accept, ResponseMediaType form) {
            this.accept = accept;
            this.form = form;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQueryIsAnsweredInTheBestFormByPostAndGet(Sender sender) {
        for (HttpResponse<String> answer :
                List.of(post(sender, Map.of("query", QUERY)), get(sender, "query", QUERY))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode result = result(sender, answer);
            assertThat(result.at("/data/sites/nodes").size()).isEqualTo(7);
            assertThat(result.has("errors")).isFalse();
            assertThat(result.at("/extensions/cost/requested").asInt()).isEqualTo(COST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorsOfEverySortHaveTheirCode(Sender sender) {
        Map<String, String> wrong =
                Map.of(
                        "{", "GRAPHQL_PARSE_FAILED",
                        "{ colour }", "GRAPHQL_VALIDATION_FAILED",
                        "{ sites(first: -1) { totalCount } }", "BAD_USER_INPUT",
                        "{ sites(first: 2000000) { nodes { id } } }", "LIMIT_EXCEEDED",
                        "query A { __typename } query B { __typename }",
                                "OPERATION_RESOLUTION_FAILURE");
        wrong.forEach((query, code) -> {
            assertThat(code(result(sender, post(sender, Map.of("query", query)))))
                    .as(query)
                    .isEqualTo(code);
            assertThat(code(result(sender, get(sender, "query", query)))).isEqualTo(code);
        });
        assertThat(code(result(sender, post(sender, Map.of("query", 7))))).isEqualTo("BAD_REQUEST");
        HttpResponse<String> mutation = get(sender, "query", "mutation { a }");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(code(json.readTree(mutation.body()))).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentMayBeNamedByItsHash(Sender sender) {
        String document = "query By%s { sites(first: 1) { totalCount } }".formatted(sender.name());
        Map<String, Object> extensions =
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(document)));
        String named = json.writeValueAsString(extensions);
        assertThat(code(result(sender, get(sender, "extensions", named))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        post(sender, Map.of("query", document, "extensions", extensions));
        assertThat(result(sender, get(sender, "extensions", named)).at("/data/sites").isObject())
                .isTrue();
    }

    @Test
    void aSubscriptionIsAnsweredToWhoeverNamesEventStreams() throws Exception {
        String subscription =
                "subscription { changed(since: %d) { number } }".formatted(log.head() - 1);
        for (Sender sender : List.of(Sender.URQL, Sender.GRAPHQL_SSE, Sender.URQL_SUBSCRIPTION)) {
            assertThat(firstEvent(request(sender, "query", subscription).GET()))
                    .contains("\"number\":" + log.head());
            assertThat(firstEvent(request(sender, Map.of("query", subscription))))
                    .contains("\"number\":" + log.head());
        }
        HttpResponse<String> refused = post(Sender.APOLLO_CLIENT, Map.of("query", subscription));
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(code(json.readTree(refused.body()))).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void eventStreamsAreNotKeptAndTheirMistakesAreFined() {
        HttpResponse<String> answer = get(Sender.GRAPHQL_SSE, "query", QUERY);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        String key = key(2_000);
        assertThat(left(key, QUERY)).isBetween(1_990L, 2_000L - COST);
        String wrong = "{ colour }";
        left(key, wrong);
        assertThat(left(key, wrong)).as("a point for each and a fine").isLessThan(1_950);
    }

    @Test
    void pointsThatAreSpentAreSaidInAnEvent() {
        String key = key(100);
        String dear = "{ sites(first: 60) { nodes { id } } }";
        assertThat(asEvents(key, dear).at("/data/sites").isObject()).isTrue();
        JsonNode spent = asEvents(key, dear);
        assertThat(code(spent)).isEqualTo("RATE_LIMITED");
        assertThat(spent.at("/errors/0/extensions/retryAfter").asInt()).isBetween(1, 60);
    }

    private JsonNode asEvents(String key, String query) {
        return result(
                Sender.GRAPHQL_SSE,
                http.send(
                        request(Sender.GRAPHQL_SSE, Map.of("query", query))
                                .header("X-API-Key", key)));
    }

    /** Remaining points of a key when a query arrives. */
    private long left(String key, String query) {
        String state =
                http.send(
                                request(Sender.GRAPHQL_SSE, Map.of("query", query))
                                        .header("X-API-Key", key))
                        .headers()
                        .firstValue("RateLimit")
                        .orElseThrow();
        return Long.parseLong(state.replaceAll(".*r=(\\d+);.*", "$1"));
    }

    private String key(int points) {
        String body = json.writeValueAsString(Map.of("label", "Events", "pointsPerMinute", points));
        return json.readTree(
                        http.send(
                                        http.request("/admin/keys")
                                                .header(
                                                        "Authorization",
                                                        "Bearer " + AtlasTest.ADMIN_TOKEN)
                                                .header("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofString(body)))
                                .body())
                .get("key")
                .asString();
    }

    private HttpResponse<String> post(Sender sender, Map<String, ?> body) {
        return http.send(request(sender, body));
    }

    private HttpResponse<String> get(Sender sender, String name, String value) {
        return http.send(request(sender, name, value).GET());
    }

    private HttpRequest.Builder request(Sender sender, Map<String, ?> body) {
        return http.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", sender.accept)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(Sender sender, String name, String value) {
        return http.request(
                        "/graphql?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .header("Accept", sender.accept);
    }

    private static String firstEvent(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<java.io.InputStream> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> line.startsWith("data:") && line.length() > 5)
                        .findFirst()
                        .orElseThrow();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } finally {
                client.shutdownNow();
            }
        }
    }

    /**
     * The only result of a response; of an event stream, one {@code next} and one {@code complete}.
     */
    private JsonNode result(Sender sender, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (sender.form != ResponseMediaType.EVENT_STREAM) {
            boolean failed = answer.statusCode() >= 300;
            assertThat(type)
                    .isEqualTo(
                            (failed ? ResponseMediaType.GRAPHQL_RESPONSE : sender.form)
                                    .mediaType()
                                    .toString());
            return json.readTree(answer.body());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type).startsWith("text/event-stream");
        assertThat(answer.body().lines().filter(line -> line.startsWith("event:")))
                .containsExactly("event:next", "event:complete");
        return json.readTree(
                answer.body()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElseThrow()
                        .substring("data:".length()));
    }

    private static String code(JsonNode result) {
        return result.at("/errors/0/extensions/code").asString();
    }
}
