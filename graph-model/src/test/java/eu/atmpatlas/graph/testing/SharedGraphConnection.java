package eu.atmpatlas.graph.testing;

import org.neo4j.driver.AuthToken;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.net.URI;

/**
 * Connects a Spring test to the shared database: {@code @Import(SharedGraphConnection.class)}. The
 * application then starts no engine.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SharedGraphConnection {

    @Bean
    Neo4jConnectionDetails sharedDatabase() {
        SharedDatabase shared = SharedDatabase.get();
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return shared.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return shared.authToken();
            }
        };
    }
}
