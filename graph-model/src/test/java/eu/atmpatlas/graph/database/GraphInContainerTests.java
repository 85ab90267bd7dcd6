package eu.atmpatlas.graph.database;

import eu.atmpatlas.graph.migration.Migrations;
import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The official Neo4j server image; skipped without Docker. */
@Testcontainers(disabledWithoutDocker = true)
class GraphInContainerTests implements GraphContract {

    @Container
    private static final Neo4jContainer SERVER = new Neo4jContainer("neo4j:2026.08.1-community");

    private static Driver driver;
    private static Graph graph;

    @BeforeAll
    static void connect() {
        driver =
                GraphDatabase.driver(
                        SERVER.getBoltUrl(),
                        AuthTokens.basic("neo4j", SERVER.getAdminPassword()),
                        SharedDatabase.quiet());
        graph = Migrations.apply(SharedDatabase.graph(driver), Migrations.LOCK_EXPIRY).graph();
    }

    @AfterAll
    static void close() {
        driver.close();
    }

    @Override
    public Graph graph() {
        return graph;
    }
}
