package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.EmbeddedDatabase;

import org.neo4j.driver.AuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import java.net.URI;

/**
 * Gives Spring Boot's driver the address of the embedded engine. The driver depends on this bean,
 * so Spring closes the driver before the engine.
 */
record EmbeddedConnectionDetails(EmbeddedDatabase engine) implements Neo4jConnectionDetails {

    @Override
    public URI getUri() {
        return engine.uri();
    }

    @Override
    public AuthToken getAuthToken() {
        return engine.authToken();
    }
}
