package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.SharedDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.internal.security.InternalAuthToken;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.util.Map;

class AtlasGraphAutoConfigurationTests {

    @TempDir static Path folder;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    AtlasGraphAutoConfiguration.class,
                                    Neo4jAutoConfiguration.class,
                                    DataNeo4jAutoConfiguration.class,
                                    DataNeo4jRepositoriesAutoConfiguration.class));

    @Test
    void startsTheEngineAndSharesBookmarksWithSpringData() {
        application
                .withPropertyValues("atlas.neo4j.folder=" + folder, "atlas.neo4j.page-cache=32MB")
                .run(context -> {
                    Graph graph = context.getBean(Graph.class);
                    Neo4jClient client = context.getBean(Neo4jClient.class);
                    var transaction =
                            new TransactionTemplate(
                                    context.getBean(PlatformTransactionManager.class));
                    graph.write(tx -> tx.run("CREATE (:Written {by: 'graph'})", Map.of()));
                    transaction.executeWithoutResult(
                            _ -> client.query("CREATE (:Written {by: 'mapping'})").run());

                    assertThat(
                                    graph.read(
                                            "MATCH (w:Written) RETURN w.by AS by ORDER BY by",
                                            Map.of()))
                            .extracting(row -> row.get("by").asString())
                            .containsExactly("graph", "mapping");
                    assertThat(
                                    client.query("MATCH (w:Written) RETURN count(w)")
                                            .fetchAs(Long.class)
                                            .one())
                            .contains(2L);
                });
    }

    @Test
    void startsNoEngineIfAServerIsConfigured() {
        SharedDatabase server = SharedDatabase.get();
        String password =
                ((InternalAuthToken) server.authToken()).toMap().get("credentials").asString();
        application
                .withPropertyValues(
                        "spring.neo4j.uri=" + server.uri(),
                        "spring.neo4j.authentication.username=neo4j",
                        "spring.neo4j.authentication.password=" + password)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(Graph.class).read("RETURN 1", Map.of())).hasSize(1);
                });
    }
}
