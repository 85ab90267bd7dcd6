package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.migration.Migrations;
import eu.atmpatlas.graph.testing.ParallelTestClass;
import eu.atmpatlas.graph.testing.ServerProcess;
import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import java.nio.file.Path;
import java.util.Map;

/** A server in a separate JVM, known only by its address. */
@ParallelTestClass
class GraphOnServerTests implements GraphContract {

    @TempDir private static Path folder;
    private static ServerProcess server;
    private static Driver driver;
    private static Graph graph;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(folder);
        driver = GraphDatabase.driver(server.uri(), server.authToken(), SharedDatabase.quiet());
        graph = Migrations.apply(SharedDatabase.graph(driver), Migrations.LOCK_EXPIRY).graph();
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Test
    void refusesAnEngineOfAnotherProcessOnItsFolder() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(EmbeddedSettings.defaults(folder)).close())
                .isInstanceOf(EngineStartException.class)
                .hasMessage(
                        "The data folder %s is in use by process %d",
                        folder.toAbsolutePath(), server.pid());
        assertThat(graph.read("RETURN 1", Map.of())).hasSize(1);
    }
}
