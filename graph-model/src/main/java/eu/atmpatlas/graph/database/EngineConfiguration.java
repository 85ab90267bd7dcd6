package eu.atmpatlas.graph.database;

import static org.neo4j.configuration.GraphDatabaseInternalSettings.cypher_size_hint_parameters;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.cypher_min_replan_interval;
import static org.neo4j.configuration.GraphDatabaseSettings.keep_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.memory_transaction_global_max_size;
import static org.neo4j.configuration.GraphDatabaseSettings.memory_transaction_max_size;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.udc_enabled;
import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.connection_shutdown_wait_time;
import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.thread_pool_shutdown_wait_time;

import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

import java.time.Duration;

/** Translates the settings into Neo4j's configuration. */
final class EngineConfiguration {

    private static final String LOOPBACK = "127.0.0.1";

    /** How long shutdown waits for a connection that is still running a query. */
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private EngineConfiguration() {}

    static DatabaseManagementServiceBuilder builder(EmbeddedSettings settings) {
        var bolt = new SocketAddress(LOOPBACK, settings.boltPort());
        var builder =
                new DatabaseManagementServiceBuilder(settings.folder())
                        .setUserLogProvider(new EngineLog())
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, bolt)
                        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                        .setConfig(BoltConnector.enable_discovery, false)
                        .setConfig(HttpConnector.enabled, false)
                        .setConfig(HttpsConnector.enabled, false)
                        // The driver is closed before the engine, so no request can arrive any
                        // more.
                        .setConfig(netty_server_shutdown_quiet_period, Duration.ZERO)
                        .setConfig(connection_shutdown_wait_time, SHUTDOWN_TIMEOUT)
                        .setConfig(thread_pool_shutdown_wait_time, SHUTDOWN_TIMEOUT)
                        .setConfig(cypher_min_replan_interval, settings.replanInterval())
                        // A list or text of another size would be planned anew, though every query
                        // begins with an index.
                        .setConfig(cypher_size_hint_parameters, false)
                        .setConfig(auth_enabled, true)
                        .setConfig(udc_enabled, false)
                        .setConfig(pagecache_memory, settings.pageCacheBytes())
                        .setConfig(memory_transaction_max_size, settings.transactionMemoryBytes())
                        // Neo4j would otherwise reserve 256 MiB of log per database.
                        .setConfig(preallocate_logical_logs, false)
                        .setConfig(keep_logical_logs, "256M size");
        if (settings.allTransactionsMemoryBytes() > 0) {
            builder.setConfig(
                    memory_transaction_global_max_size, settings.allTransactionsMemoryBytes());
        }
        return builder;
    }
}
