package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.EmbeddedDatabase;

import org.neo4j.driver.AuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

import java.net.URI;

/** Tells Spring Boot's driver where the embedded engine listens; closed after the driver, hence. */
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
