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
 * The embedded, migrated Neo4j that all classes of this test JVM share. It starts on first use,
 * because the start takes seconds, and ends with the JVM.
 */
public final class SharedDatabase {

    private static final long PAGE_CACHE = 64L << 20;

    private final EmbeddedDatabase engine;
    private final Driver driver;
    private final Graph graph;

    private SharedDatabase(Path folder) {
        this.engine = EmbeddedDatabase.start(settings(folder));
        this.driver = GraphDatabase.driver(engine.uri(), engine.authToken(), quiet());
        this.graph = Migrations.apply(graph(driver), Duration.ZERO).graph();
    }

    /** Returns the database; the first call starts it. */
    public static SharedDatabase get() {
        return Holder.DATABASE;
    }

    /** Returns settings for tests: small, and no query is planned twice. */
    public static EmbeddedSettings settings(Path folder) {
        return new EmbeddedSettings(folder, PAGE_CACHE, 0, 0, 0, Duration.ofDays(1));
    }

    /** Returns a graph on a driver, with the settings for tests. */
    public static Graph graph(Driver driver) {
        return new Graph(
                driver,
                "",
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build()),
                Duration.ofSeconds(60));
    }

    /** Returns driver settings for tests, without telemetry. */
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

    /** Deletes all data; keeps the schema and the history of migrations. */
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
