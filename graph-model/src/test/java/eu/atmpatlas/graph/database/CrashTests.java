package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.graph.testing.ParallelTestClass;
import eu.atmpatlas.graph.testing.ServerProcess;
import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Kills the engine's process during writes; later stops it normally. */
@ParallelTestClass
class CrashTests {

    private static final int BATCH = 20;

    @TempDir private Path folder;

    @Test
    void keepsAcknowledgedWritesAfterAKillAndStopsCleanly() throws Exception {
        var acknowledged = new AtomicLong();
        ServerProcess server = ServerProcess.start(folder);
        Thread writer =
                Thread.ofVirtual().start(() -> writeUntilDisconnected(server, acknowledged));
        await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged.get() >= 200);
        server.kill();
        writer.join();

        ServerProcess restarted = ServerProcess.start(folder);
        try (Driver driver =
                GraphDatabase.driver(
                        restarted.uri(), restarted.authToken(), SharedDatabase.quiet())) {
            Map<String, Object> found = storedBatches(SharedDatabase.graph(driver));

            assertThat((long) found.get("batches")).isGreaterThanOrEqualTo(acknowledged.get());
            assertThat(found.get("last")).isEqualTo(found.get("batches"));
            assertThat(found).containsEntry("incomplete", 0L);
        }
        assertThat(restarted.stop())
                .as("output during shutdown")
                .endsWith("Embedded Neo4j stopped");
    }

    private static Map<String, Object> storedBatches(Graph graph) {
        return graph.read(
                        """
                        MATCH (w:Written) WITH w.batch AS batch, count(w) AS rows
                        RETURN count(batch) AS batches, max(batch) AS last,
                               count(CASE WHEN rows <> $size THEN 1 END) AS incomplete
                        """,
                        Map.of("size", BATCH))
                .getFirst()
                .asMap();
    }

    private static void writeUntilDisconnected(ServerProcess server, AtomicLong acknowledged) {
        try (Driver driver =
                        GraphDatabase.driver(
                                server.uri(), server.authToken(), SharedDatabase.quiet());
                var session = driver.session()) {
            while (true) {
                try (var tx = session.beginTransaction(TransactionConfig.empty())) {
                    tx.run(
                            "UNWIND range(1, $size) AS i CREATE (:Written {batch: $batch})",
                            Map.of("size", BATCH, "batch", acknowledged.get() + 1));
                    tx.commit();
                }
                acknowledged.incrementAndGet();
            }
        } catch (Neo4jException disconnected) {
            assertThat(acknowledged).hasPositiveValue();
        }
    }
}
