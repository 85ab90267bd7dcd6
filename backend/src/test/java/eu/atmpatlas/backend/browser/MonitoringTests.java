package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Health and metrics for the operator, and the part of them that is public. */
@BrowserTest
class MonitoringTests {

    private static final Pattern REMAINING = Pattern.compile(";r=(\\d+)");

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
                .containsPattern("atlas_streams_open [0-9]")
                .contains("http_server_requests_seconds_count", "jvm_memory_used_bytes");
    }

    /**
     * Each error of one sender costs more than the one before; the first error of a sender costs
     * 100 points. The requests come from a loopback address of their own, so that no other test
     * pays for them.
     */
    @Test
    void aForgedForwardedHeaderGetsNoBudgetOfItsOwn() throws Exception {
        long spentOnFirstError = 100;
        try (HttpClient sender =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.9")).build()) {
            assertThat(IntStream.range(0, 400).mapToLong(i -> remainingAfterAnError(sender, i)))
                    .anyMatch(remaining ->
                            remaining < AtlasServer.POINTS_PER_MINUTE - 10 * spentOnFirstError);
        }
    }

    private long remainingAfterAnError(HttpClient sender, int number) {
        String claimed = "203.0.%d.%d".formatted(number / 200, number % 200 + 1);
        try {
            HttpResponse<String> answer =
                    sender.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    atlas.address()
                                                                    .replace(
                                                                            "localhost",
                                                                            "127.0.0.1")
                                                            + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .header("X-Forwarded-For", claimed)
                                    .header("Forwarded", "for=" + claimed)
                                    .POST(BodyPublishers.ofString("{"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isIn(400, 429);
            Matcher remaining =
                    REMAINING.matcher(answer.headers().firstValue("RateLimit").orElseThrow());
            assertThat(remaining.find()).isTrue();
            return Long.parseLong(remaining.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "*/*").build(),
                BodyHandlers.ofString());
    }
}
