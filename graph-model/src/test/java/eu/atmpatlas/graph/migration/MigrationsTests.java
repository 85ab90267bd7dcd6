package eu.atmpatlas.graph.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Uses a separate engine, because the shared one already has migrations. */
class MigrationsTests {

    private static final Duration EXPIRY = Duration.ofSeconds(2);
    private static final String LOCK_RENEWED = "MATCH (l:__MigrationLock) RETURN l.renewed";

    @TempDir private static Path folder;
    private static EmbeddedDatabase engine;
    private static Driver driver;
    private static Graph graph;

    @BeforeAll
    static void start() {
        engine = EmbeddedDatabase.start(SharedDatabase.settings(folder));
        driver = GraphDatabase.driver(engine.uri(), engine.authToken(), SharedDatabase.quiet());
        graph = SharedDatabase.graph(driver);
    }

    @AfterAll
    static void stop() {
        driver.close();
        engine.close();
    }

    @BeforeEach
    void clear() {
        graph.runAutoCommit("MATCH (n) DETACH DELETE n", Map.of());
    }

    @Test
    void appliesEachFileOnceAndRecordsTheOrderInTheGraph() {
        var files =
                List.of(
                        Migration.of(
                                "V001__Things_have_one_name.cypher",
                                "CREATE CONSTRAINT IF NOT EXISTS FOR (t:Thing) REQUIRE t.name IS"
                                        + " UNIQUE; MERGE (:Thing {name: 'one; two'});"),
                        Migration.of("V002__More.cypher", "CREATE (:Thing {name: 'three'})"),
                        Migration.of(
                                "V003__Many.cypher",
                                "UNWIND range(1, 100) AS i CALL (i) { CREATE (:Thing {name: i}) }"
                                        + " IN TRANSACTIONS OF 10 ROWS"));

        assertThat(migrations(files).apply())
                .containsExactly(
                        "V001__Things_have_one_name.cypher",
                        "V002__More.cypher",
                        "V003__Many.cypher");
        assertThat(migrations(files).apply()).isEmpty();
        assertThat(number("MATCH (t:Thing) RETURN count(t)")).isEqualTo(102);
        assertThat(
                        graph.read(
                                """
                                MATCH path = (:__Migration {version: '001'})-[:MIGRATED_TO*2]->()
                                UNWIND nodes(path) AS step
                                RETURN step.version + ' ' + step.description AS line
                                """,
                                Map.of()))
                .extracting(row -> row.get("line").asString())
                .containsExactly("001 Things have one name", "002 More", "003 Many");
        assertThat(number("MATCH (lock:__MigrationLock) RETURN count(lock)")).isZero();
    }

    @Test
    void rerunsAFailedFileFromItsFirstStatement() {
        var broken = List.of(Migration.of("V1__A.cypher", "MERGE (:Thing {name: 1}); RETURN x"));
        var corrected = List.of(Migration.of("V1__A.cypher", "MERGE (:Thing {name: 1}); RETURN 1"));

        assertThatThrownBy(() -> migrations(broken).apply())
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Statement 2 of the migration V1__A.cypher failed: ")
                .hasMessageContaining("`x` not defined");
        assertThat(migrations(corrected).apply()).containsExactly("V1__A.cypher");
        assertThat(number("MATCH (t:Thing) RETURN count(t)")).isEqualTo(1);
    }

    @Test
    void recordsTheFilesBeforeAFailedOne() {
        var files =
                List.of(
                        Migration.of("V1__A.cypher", "CREATE (:Thing {name: 1})"),
                        Migration.of("V2__B.cypher", "RETURN x"));

        assertThatThrownBy(() -> migrations(files).apply()).isInstanceOf(MigrationException.class);

        assertThat(number("MATCH (m:__Migration) RETURN count(m)")).isEqualTo(1);
        assertThat(
                        migrations(
                                        List.of(
                                                files.getFirst(),
                                                Migration.of("V2__B.cypher", "RETURN 1")))
                                .apply())
                .containsExactly("V2__B.cypher");
    }

    @Test
    void appliesNothingIfAnAppliedFileHasChanged() {
        migrations(List.of(Migration.of("V1__A.cypher", "RETURN 1"))).apply();
        var changed =
                List.of(
                        Migration.of("V1__A.cypher", "RETURN 2"),
                        Migration.of("V2__B.cypher", "CREATE (:Thing {name: 1})"));

        assertThatThrownBy(() -> migrations(changed).apply())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V1__A.cypher has changed since it was applied");
        assertThat(number("MATCH (t:Thing) RETURN count(t)")).isZero();
    }

    @Test
    void appliesARepeatableFileAfterEachChange() {
        migrations(List.of(Migration.of("R__A.cypher", "CREATE (:Thing {name: 1})"))).apply();
        migrations(List.of(Migration.of("R__A.cypher", "CREATE (:Thing {name: 1})"))).apply();
        migrations(List.of(Migration.of("R__A.cypher", "CREATE (:Thing {name: 2})"))).apply();

        assertThat(number("MATCH (t:Thing) RETURN count(t)")).isEqualTo(2);
        assertThat(number("MATCH (m:__Migration) RETURN count(m)")).isEqualTo(1);
    }

    @Test
    void letsOnlyOneOfSeveralInstancesMigrate() throws Exception {
        var files = List.of(Migration.of("V1__A.cypher", "CREATE (:Once)"));
        Callable<List<String>> instance = () -> migrations(files).apply();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var applied = instances.invokeAll(List.of(instance, instance, instance, instance));

            assertThat(applied)
                    .filteredOn(future -> !future.resultNow().isEmpty())
                    .as("instances that applied it")
                    .hasSize(1);
        }
        assertThat(number("MATCH (o:Once) RETURN count(o)")).isEqualTo(1);
    }

    @Test
    void takesOverAnExpiredLock() {
        ZonedDateTime renewed = createAbandonedLock();
        var files =
                List.of(Migration.of("V1__A.cypher", "CREATE (:Once {at: datetime.realtime()})"));

        assertThat(migrations(files).apply()).containsExactly("V1__A.cypher");
        assertThat(time("MATCH (o:Once) RETURN o.at")).isAfterOrEqualTo(renewed.plus(EXPIRY));
    }

    @Test
    void renewsALockUntilItIsReleased() {
        // Longer than a busy machine may hold up the thread that renews it.
        Duration expiry = Duration.ofSeconds(6);
        try (var _ = MigrationLock.acquire(graph, expiry, expiry)) {
            ZonedDateTime acquired = time(LOCK_RENEWED);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> time(LOCK_RENEWED).isAfter(acquired.plus(expiry)));

            assertThatThrownBy(() -> MigrationLock.acquire(graph, expiry, Duration.ZERO).close())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining(
                            "Another instance (process %d)", ProcessHandle.current().pid());
        }
        MigrationLock.acquire(graph, expiry, Duration.ZERO).close();
    }

    /** Returns when it was renewed. */
    private static ZonedDateTime createAbandonedLock() {
        graph.write(tx ->
                tx.run(
                        "CREATE (:__MigrationLock {name: 'migrations', owner: 'gone', by:"
                                + " 'process 1', renewed: datetime.realtime()})",
                        Map.of()));
        return time(LOCK_RENEWED);
    }

    private static Migrations migrations(List<Migration> files) {
        return new Migrations(graph, files, EXPIRY);
    }

    private static ZonedDateTime time(String cypher) {
        return graph.read(cypher, Map.of()).getFirst().get(0).asZonedDateTime();
    }

    private static long number(String cypher) {
        return graph.read(cypher, Map.of()).getFirst().get(0).asLong();
    }
}
