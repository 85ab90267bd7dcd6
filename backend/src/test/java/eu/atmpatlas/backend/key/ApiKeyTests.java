package eu.atmpatlas.backend.key;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.database.Graph;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** The life cycle of API keys, and their budgets. */
@AtlasTest
class ApiKeyTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtlasHttpClient http;
    private final Graph graph;

    ApiKeyTests(@Autowired AtlasHttpClient http, @Autowired Graph graph) {
        this.http = http;
        this.graph = graph;
    }

    @Test
    void aKeyIsIssuedOnceKeptAsAHashAndRevoked() {
        JsonNode issued = json.readTree(admin("POST", "", wanted("Hub of tests", 5000)).body());
        String key = issued.get("key").asString();
        assertThat(key).startsWith("atlas_" + issued.get("id").asString() + "_").hasSize(62);
        assertThat(admin("GET", "", null).body())
                .contains("Hub of tests", issued.get("id").asString())
                .doesNotContain(key.substring(20));
        assertThat(graph.read("MATCH (k:ApiKey) RETURN properties(k) AS p", Map.of()).toString())
                .doesNotContain(key.substring(20));

        assertThat(ask(key, "{ __typename }").statusCode()).isEqualTo(200);
        assertThat(ask(key + "x", "{ __typename }").statusCode()).isEqualTo(401);
        assertThat(admin("DELETE", "/" + issued.get("id").asString(), null).statusCode())
                .isEqualTo(204);
        HttpResponse<String> revoked = ask(key, "{ __typename }");
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(json.readTree(revoked.body()).get("code").asString()).isEqualTo("UNAUTHORIZED");
        assertThat(admin("DELETE", "/" + issued.get("id").asString(), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheAdministratorHandlesKeys() {
        for (String token : new String[] {"Bearer wrong", "Basic YTpi", ""}) {
            HttpResponse<String> answer =
                    http.get("/admin/keys", "Authorization", token, "Accept", "application/json");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).doesNotContain("label");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(json.readTree(answer.body()).get("code").asString())
                    .isEqualTo("UNAUTHORIZED");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        assertThat(json.readTree(admin("POST", "", "{}").body()).get("field").asString())
                .isEqualTo("label");
    }

    @Test
    void requestsBeyondTheBudgetGetRetryAfter() {
        String key =
                json.readTree(admin("POST", "", wanted("Poor hub", 100)).body())
                        .get("key")
                        .asString();
        HttpResponse<String> first = ask(key, "{ sites(first: 60) { nodes { id } } }");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"key\";q=100;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"key\";r=[3-9]\\d;t=\\d\\d");
        JsonNode cost = json.readTree(first.body()).at("/extensions/cost");
        assertThat(cost.get("requested").asInt()).isEqualTo(61);
        assertThat(cost.get("limit").asInt()).isEqualTo(30_000);
        assertThat(cost.get("remaining").asInt()).isBetween(39, 99);

        HttpResponse<String> expensive = ask(key, "{ sites(first: 100) { nodes { id } } }");
        assertThat(expensive.statusCode()).isEqualTo(429);
        assertThat(expensive.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(Integer.parseInt(expensive.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        JsonNode problem = json.readTree(expensive.body());
        assertThat(problem.get("type").asString()).endsWith("#quota-exceeded");
        assertThat(problem.get("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(problem.get("violated-policies").toString()).isEqualTo("[\"key\"]");

        assertThat(http.ask("{ __typename }").has("data")).as("of others").isTrue();
    }

    private HttpResponse<String> ask(String key, String document) {
        return http.send(
                http.request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("X-API-Key", key)
                        .POST(
                                BodyPublishers.ofString(
                                        json.writeValueAsString(Map.of("query", document)))));
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        return http.send(
                http.request("/admin/keys" + path)
                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }

    private String wanted(String label, int points) {
        return json.writeValueAsString(Map.of("label", label, "pointsPerMinute", points));
    }
}
