package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine on a full disk, and an engine that has stopped because of a full disk. */
class EmbeddedGuardTests {

    private static final String COUNT = "MATCH (k:Kept) RETURN count(k) AS count";

    @TempDir private Path folder;

    @Test
    void refusesWritesWithoutFreeSpaceAndEverythingAfterAPanic() {
        try (var engine = EmbeddedDatabase.start(EmbeddedSettings.defaults(folder));
                var driver =
                        GraphDatabase.driver(
                                engine.uri(), engine.authToken(), SharedDatabase.quiet())) {
            Graph withSpace =
                    SharedDatabase.graph(driver).guardedBy(new EmbeddedGuard(engine, folder, 0));
            Graph full = withSpace.guardedBy(new EmbeddedGuard(engine, folder, Long.MAX_VALUE));
            write(withSpace);

            assertThatThrownBy(() -> write(full))
                    .isInstanceOf(StorageFullException.class)
                    .hasMessageContaining("MiB free");
            assertThatThrownBy(() -> full.runAutoCommit("CREATE (:Kept)", Map.of()))
                    .isInstanceOf(StorageFullException.class);
            assertThat(count(full)).as("reads still work").isEqualTo(1);
            write(withSpace);
            assertThat(engine.failure()).isEmpty();

            List<String> reasons = new CopyOnWriteArrayList<>();
            engine.whenFailed(reasons::add);
            DatabasePanic.cause(engine);

            await().atMost(Duration.ofMinutes(2)).until(() -> !reasons.isEmpty());
            assertThat(reasons).containsExactly(DatabasePanic.REASON);
            assertThat(engine.failure()).contains(DatabasePanic.REASON);
            assertThatThrownBy(() -> count(withSpace))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining(DatabasePanic.REASON);
            assertThatThrownBy(() -> write(withSpace))
                    .isInstanceOf(GraphUnavailableException.class);
            engine.whenFailed(reasons::add);
            assertThat(reasons).as("a listener added after the panic is called too").hasSize(2);
        }
    }

    private static void write(Graph graph) {
        graph.write(tx -> tx.run("CREATE (:Kept)", Map.of()));
    }

    private static long count(Graph graph) {
        return graph.read(COUNT, Map.of()).getFirst().get("count").asLong();
    }
}
