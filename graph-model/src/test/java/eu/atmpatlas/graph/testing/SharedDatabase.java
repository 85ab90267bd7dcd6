package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.migration.Migrations;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The one embedded, migrated Neo4j of this test JVM. It starts when it is first asked for, as that
 * takes seconds, and goes with the JVM.
 */
public final class SharedDatabase {

    private static final long PAGE_CACHE = 64L << 20;

    private final EmbeddedDatabase engine;
    private final Driver driver;
    private final Graph graph;

    private SharedDatabase(Path folder) {
        this.engine = EmbeddedDatabase.start(new EmbeddedSettings(folder, PAGE_CACHE, 0, 0, 0));
        this.driver = GraphDatabase.driver(engine.uri(), engine.authToken(), quiet());
        this.graph = Migrations.apply(graph(driver), Duration.ZERO).graph();
    }

    /** Started once, at the first call. */
    public static SharedDatabase get() {
        return Holder.DATABASE;
    }

    /** A graph over a driver, with the settings tests use. */
    public static Graph graph(Driver driver) {
        return new Graph(
                driver,
                "",
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build()),
                Duration.ofSeconds(60));
    }

    /** Driver settings for tests. */
    public static Config quiet() {
        return Config.builder().withTelemetryDisabled(true).build();
    }

    public Graph graph() {
        return graph;
    }

    public Driver driver() {
        return driver;
    }

    public URI uri() {
        return engine.uri();
    }

    public AuthToken authToken() {
        return engine.authToken();
    }

    /** Takes all data out, and leaves the schema and the migrations' history. */
    public void clear() {
        graph.runAutoCommit(
                """
                MATCH (node) WHERE NOT node:__Migration
                CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS
                """,
                Map.of());
    }

    private void close(Path folder) {
        driver.close();
        engine.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static final class Holder {

        static final SharedDatabase DATABASE = start();

        private static SharedDatabase start() {
            try {
                Path folder = Files.createTempDirectory("atlas-graph-");
                var database = new SharedDatabase(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> database.close(folder)));
                return database;
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }
    }
}
