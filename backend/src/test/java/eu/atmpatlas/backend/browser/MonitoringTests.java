package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Health and metrics for the operator, and the part of them that is public. */
@BrowserTest
class MonitoringTests {

    /** A cost larger than the refill during the test. */
    private static final String EXPENSIVE_QUERY =
            "{\"query\": \"{ sites(first: 100) { nodes { relations(first: 100) { nodes { id } } } }"
                    + " }\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtlasBrowser atlas = AtlasBrowser.get();

    @Test
    void livenessAndReadinessArePublicAndFiguresAreNot() throws Exception {
        for (String probe : new String[] {"/livez", "/readyz"}) {
            assertThat(get(atlas.address() + probe).statusCode()).as(probe).isEqualTo(200);
            assertThat(get(atlas.address() + probe).body()).contains("UP").doesNotContain("seq");
        }
        for (String path : new String[] {"/actuator", "/actuator/prometheus", "/actuator/env"}) {
            assertThat(get(atlas.address() + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(atlas.management() + "/actuator/health").body()).contains("UP");
        assertThat(get(atlas.management() + "/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void metricsCoverQueriesLimitsTheLogAndTheIndex() throws Exception {
        String question = "{\"query\": \"{ about { version } }\"}";
        for (String key : new String[] {"", "a key that nobody has"}) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(atlas.address() + "/graphql"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(question));
            if (!key.isEmpty()) {
                request.header("X-API-Key", key);
            }
            client.send(request.build(), BodyHandlers.ofString());
        }
        String figures = get(atlas.management() + "/actuator/prometheus").body();
        assertThat(figures)
                .containsPattern("atlas_graphql_cost_count\\{code=\"NONE\"} [1-9]")
                .containsPattern("atlas_graphql_cost_sum\\{code=\"NONE\"} [1-9]")
                .containsPattern(
                        "atlas_requests_refused_total\\{client=\"unknown"
                                + " key\",code=\"UNAUTHORIZED\"} [1-9]")
                .containsPattern("atlas_log_head [1-9]")
                .contains("atlas_index_lag 0.0")
                .containsPattern("atlas_index_records [1-9]")
                .contains("atlas_streams_open 0.0")
                .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
    }

    @Test
    void aForgedForwardedHeaderGetsNoBudgetOfItsOwn() throws Exception {
        long left = Long.MAX_VALUE;
        for (int sender = 1; sender < 4; sender++) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(atlas.address() + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .header("X-Forwarded-For", "203.0.113." + sender)
                                    .header("Forwarded", "for=203.0.113." + sender)
                                    .POST(BodyPublishers.ofString(EXPENSIVE_QUERY))
                                    .build(),
                            BodyHandlers.ofString());
            long now =
                    new JsonMapper()
                            .readTree(answer.body())
                            .at("/extensions/cost/remaining")
                            .asLong();
            assertThat(now).as(answer.body()).isPositive().isLessThan(left);
            left = now;
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "*/*").build(),
                BodyHandlers.ofString());
    }
}
