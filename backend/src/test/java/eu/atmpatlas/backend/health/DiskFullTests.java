package eu.atmpatlas.backend.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.backend.testing.TemporaryFolders;
import eu.atmpatlas.graph.database.DatabasePanic;
import eu.atmpatlas.graph.database.EmbeddedDatabase;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The atlas on a nearly full disk, and after its database has stopped. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "atlas.seed=none",
            "atlas.neo4j.page-cache=32MB",
            "atlas.neo4j.minimum-free=1000000TB",
            "atlas.admin.token=" + AtlasTest.ADMIN_TOKEN
        })
@ContextConfiguration(initializers = TemporaryFolders.class)
@Import(AtlasHttpClient.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class DiskFullTests {

    private static final String RECORD = "{ entity(id: \"no-such-record\") { id } }";

    private final AtlasHttpClient http;
    private final EmbeddedDatabase engine;

    DiskFullTests(@Autowired AtlasHttpClient http, @Autowired EmbeddedDatabase engine) {
        this.http = http;
        this.engine = engine;
    }

    @Test
    @Order(1)
    void writesGet507ReadersAreAnsweredAndNoNewRequestsAreWanted() {
        HttpResponse<String> refused = issueKey();

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(refused.body())
                .contains("\"code\":\"UNAVAILABLE\"", "disk of the atlas is full");
        assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(http.get("/livez").statusCode()).isEqualTo(200);
        assertThat(http.ask(RECORD).at("/errors").isMissingNode()).isTrue();
    }

    @Test
    @Order(2)
    void aStoppedDatabaseFailsLivenessAndIsLoggedBriefly(CapturedOutput log) {
        DatabasePanic.cause(engine);

        await().atMost(Duration.ofMinutes(2)).until(() -> http.get("/livez").statusCode() == 503);
        assertThat(http.get("/readyz").statusCode()).isEqualTo(503);
        for (int request = 0; request < 100; request++) {
            HttpResponse<String> refused = issueKey();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\":\"UNAVAILABLE\"");
            assertThat(http.post(RECORD, Map.of()).body()).contains("UNAVAILABLE");
        }
        assertThat(log.getAll()).contains("has stopped: " + DatabasePanic.REASON);
        assertThat(
                        log.getAll()
                                .lines()
                                .filter(line ->
                                        line.contains(" ERROR ") || line.contains(" WARN ")))
                .hasSizeLessThan(40);
    }

    private HttpResponse<String> issueKey() {
        return http.send(
                http.request("/admin/keys")
                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"label\": \"a hub\"}")));
    }
}
