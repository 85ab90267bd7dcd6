package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.datapackage.PackageRows;
import eu.atmpatlas.backend.testing.AtlasProcess;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** The application is killed during the first load of a part of its real data. */
@ParallelTestClass
class SeedLoadCrashTests {

    private static final List<TableSchema> TABLES =
            List.of(
                    TableSchema.ofKind(EntityKind.INSTITUTION),
                    TableSchema.ofKind(EntityKind.REGULATOR),
                    TableSchema.ofKind(EntityKind.INITIATIVE));

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private String seed;

    @BeforeEach
    void writeAPartOfTheSeedData() throws IOException {
        Path part = folder.resolve("seed");
        SeedData.copy(
                part,
                List.of(
                        "sources",
                        "vocabularies",
                        "country",
                        "nuts",
                        "institution-kind",
                        "initiative-kind",
                        "regulator-role",
                        "topic",
                        "bottleneck",
                        "institutions",
                        "regulators",
                        "initiatives"));
        seed = part.toString();
    }

    @Test
    void isCompletedAtTheNextStartAndNotReadyBefore() throws Exception {
        int port = freePort();
        try (AtlasProcess killed = start(port)) {
            killed.awaitLine("institutions.csv: ");
            assertThatThrownBy(() -> status(port, "/readyz"))
                    .as("nothing is served while data are loaded")
                    .isInstanceOf(IOException.class);
            killed.kill();
        }

        try (AtlasProcess again = start(port)) {
            again.awaitLine("was interrupted; resuming it");
            again.awaitLine("ATMP Atlas is open");

            assertThat(status(port, "/readyz")).isEqualTo(200);
            JsonNode counts = counts(port);
            for (TableSchema table : TABLES) {
                assertThat(counts.at("/data/%s/totalCount".formatted(table.label())).asInt())
                        .as(table.label())
                        .isEqualTo(PackageRows.of(seed, table, ImportFixture.DEFAULT_LIMITS).size())
                        .isPositive();
            }
        }
    }

    private AtlasProcess start(int port) {
        return AtlasProcess.start(
                folder,
                "--server.port=" + port,
                "--atlas.seed=" + seed,
                "--logging.level.eu.atmpatlas.backend.importing=debug");
    }

    private int status(int port, String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private JsonNode counts(int port) throws Exception {
        var query = new StringBuilder();
        TABLES.forEach(table -> query.append(table.label()).append(" { totalCount } "));
        HttpResponse<String> response =
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"query\": \"{ %s}\"}".formatted(query)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(response.body());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
