package eu.atmpatlas.backend.about;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.connector.ConnectorRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/** What connectors found is public; where they read and why they failed is not. */
@AtlasTest
class ConnectorStatusTests {

    private final AtlasHttpClient http;
    private final ConnectorRuns runs;

    ConnectorStatusTests(@Autowired AtlasHttpClient http, @Autowired ConnectorRuns runs) {
        this.http = http;
        this.runs = runs;
    }

    @Test
    void eachConnectorTellsWhenItLastRanAndWhatItFound() {
        runs.add(
                run(
                        "2026-02-03T04:05:06Z",
                        Outcome.COMPLETED,
                        new Counts(90, 9, 8, 7, 6, 5, 4, 3),
                        null));
        runs.add(run("2026-03-03T04:05:06Z", Outcome.FAILED, Counts.NONE, "url: internal.host"));

        JsonNode orphadata = status("orphadata");
        assertThat(orphadata.path("title").asString()).startsWith("Orphadata");
        assertThat(orphadata.path("lastRun").path("outcome").asString()).isEqualTo("FAILED");
        JsonNode completed = orphadata.path("lastCompletedRun");
        assertThat(completed.path("startedAt").asString()).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(completed.path("read").asInt()).isEqualTo(90);
        assertThat(completed.path("added").asInt()).isEqualTo(7);
        assertThat(completed.path("unchanged").asInt()).isEqualTo(6);
        assertThat(completed.path("unmatched").asInt()).isEqualTo(4);
        assertThat(completed.path("refused").asInt()).isEqualTo(3);
        assertThat(orphadata.toString()).doesNotContain("internal.host");
        assertThat(status("eudragmdp").path("lastRun").isNull()).as("has not run here").isTrue();
    }

    private JsonNode status(String name) {
        JsonNode all =
                http.ask(
                                """
                                { about { connectors { name title
                                  lastRun { outcome }
                                  lastCompletedRun { startedAt endedAt outcome read relevant matched
                                    added unchanged created unmatched refused } } } }
                                """)
                        .path("data")
                        .path("about")
                        .path("connectors");
        for (JsonNode each : all) {
            if (each.path("name").asString("").equals(name)) {
                return each;
            }
        }
        throw new AssertionError("there is no connector " + name + " in " + all);
    }

    private static ConnectorRun run(
            String startedAt, Outcome outcome, Counts counts, @Nullable String failure) {
        Instant start = Instant.parse(startedAt);
        return new ConnectorRun(
                "orphadata",
                start,
                start.plusSeconds(60),
                outcome,
                counts,
                "https://internal.host/file",
                null,
                null,
                failure);
    }
}
