package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.DatabaseGuard;
import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedGuard;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.RepositoryDeadline;
import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.migration.Migrations;

import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarksUpdatedEvent;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

import java.time.Duration;
import java.util.Set;

/**
 * Configures the graph: Spring Boot's own driver, connected to the embedded engine unless {@code
 * spring.neo4j.uri} (or a service connection) names a server. {@link Graph} and Spring Data share
 * the driver, the database name ({@code spring.data.neo4j.database}) and the bookmarks, so each
 * sees what the other wrote.
 */
@AutoConfiguration(before = {Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class})
@AutoConfigurationPackage
@EnableConfigurationProperties(GraphProperties.class)
class AtlasGraphAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BookmarkManager bookmarkManager() {
        return BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
    }

    /** Makes Spring Data's reads wait for the writes of {@link Graph}. */
    @Bean
    @ConditionalOnMissingBean
    Neo4jBookmarkManager repositoryBookmarkManager(BookmarkManager shared) {
        return Neo4jBookmarkManager.create(shared::getBookmarks);
    }

    /** Makes the reads of {@link Graph} wait for Spring Data's writes. */
    @Bean
    ApplicationListener<Neo4jBookmarksUpdatedEvent> repositoryBookmarks(BookmarkManager shared) {
        return event -> shared.updateBookmarks(Set.of(), event.getBookmarks());
    }

    /**
     * Runs before anything else uses the graph. No other instance can have an embedded engine's
     * folder open, so there is no lock to wait for.
     */
    @Bean
    @ConditionalOnMissingBean
    MigratedGraph migratedGraph(
            Driver driver,
            BookmarkManager bookmarks,
            GraphProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded,
            DatabaseGuard guard,
            @Value("${spring.data.neo4j.database:}") String database) {
        var graph = new Graph(driver, database, bookmarks, properties.transactionTimeout());
        boolean embeddedEngine = embedded.getIfAvailable() != null;
        MigratedGraph migrated =
                Migrations.apply(graph, embeddedEngine ? Duration.ZERO : Migrations.LOCK_EXPIRY);
        return new MigratedGraph(migrated.graph().guardedBy(guard), migrated.applied());
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseGuard databaseGuard(
            ObjectProvider<EmbeddedDatabase> embedded, GraphProperties properties) {
        EmbeddedDatabase engine = embedded.getIfAvailable();
        return engine == null
                ? DatabaseGuard.NONE
                : new EmbeddedGuard(
                        engine, properties.folder(), properties.minimumFree().toBytes());
    }

    @Bean
    @ConditionalOnMissingBean
    Graph graph(MigratedGraph migrated) {
        return migrated.graph();
    }

    @Bean
    @ConditionalOnMissingBean
    @DependsOn("migratedGraph")
    Neo4jClient neo4jClient(
            Driver driver, DatabaseSelectionProvider database, Neo4jBookmarkManager bookmarks) {
        return Neo4jClient.with(driver)
                .withDatabaseSelectionProvider(database)
                .withNeo4jBookmarkManager(bookmarks)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    @DependsOn("migratedGraph")
    Neo4jTransactionManager transactionManager(
            Driver driver,
            DatabaseSelectionProvider database,
            Neo4jBookmarkManager bookmarks,
            GraphProperties properties) {
        var manager =
                Neo4jTransactionManager.with(driver)
                        .withDatabaseSelectionProvider(database)
                        .withBookmarkManager(bookmarks)
                        .build();
        manager.setDefaultTimeout(
                (int) Math.ceilDiv(properties.transactionTimeout().toMillis(), 1_000L));
        return manager;
    }

    @Bean
    static RepositoryDeadline repositoryDeadline(
            ObjectProvider<Neo4jTransactionManager> transactions,
            ObjectProvider<DatabaseGuard> guard) {
        return new RepositoryDeadline(transactions, guard::getObject);
    }

    @Bean
    ConfigBuilderCustomizer disableDriverTelemetry() {
        return builder -> builder.withTelemetryDisabled(true);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Neo4jConnectionDetails.class)
    @Conditional(EmbeddedCondition.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                GraphProperties properties, ObjectProvider<EngineStartup> earlyStart) {
            EngineStartup starting = earlyStart.getIfAvailable();
            return starting == null
                    ? EmbeddedDatabase.start(properties.embedded())
                    : starting.await();
        }

        @Bean
        Neo4jConnectionDetails embeddedConnection(EmbeddedDatabase engine) {
            return new EmbeddedConnectionDetails(engine);
        }
    }
}
