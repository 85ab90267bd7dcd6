package eu.atmpatlas.graph.database;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Neo4j embedded in this process. The driver connects over Bolt on the loopback address, as to any
 * other server. The password is random, new at each start and known only to this process. A
 * committed transaction survives {@code kill -9}: the next start replays the transaction log.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "neo4j";

    private final FolderLock lock;
    private final DatabaseManagementService server;
    private final URI uri;
    private final String password;
    private final PanicListener panic;

    private EmbeddedDatabase(
            FolderLock lock,
            DatabaseManagementService server,
            PanicListener panic,
            URI uri,
            String password) {
        this.lock = lock;
        this.server = server;
        this.panic = panic;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts the engine and returns when it accepts connections.
     *
     * @throws EngineStartException if the folder is in use or cannot be written, or the store
     *     cannot be opened
     */
    public static EmbeddedDatabase start(EmbeddedSettings settings) {
        long startNanos = System.nanoTime();
        FolderLock lock = FolderLock.acquire(settings.folder());
        DatabaseManagementService server;
        try {
            server = EngineConfiguration.builder(settings).build();
        } catch (RuntimeException failure) {
            lock.close();
            throw EngineStartException.of(settings.folder(), failure);
        }
        try {
            var panic = new PanicListener(server, settings.folder());
            server.registerDatabaseEventListener(panic);
            String password = newPassword();
            setPassword(server, password);
            URI uri = address(server);
            LOG.info(
                    "Embedded Neo4j started at {} in {} ms, data in {}",
                    uri,
                    Duration.ofNanos(System.nanoTime() - startNanos).toMillis(),
                    settings.folder());
            return new EmbeddedDatabase(lock, server, panic, uri, password);
        } catch (RuntimeException failure) {
            server.shutdown();
            lock.close();
            throw EngineStartException.of(settings.folder(), failure);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * Stores the password directly, with the same result as {@code ALTER USER}. That statement took
     * a fifth of the start-up time, because it loads a part of the engine that is not needed
     * otherwise.
     */
    private static void setPassword(DatabaseManagementService server, String password) {
        GraphDatabaseService system = server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        byte[] secret = password.getBytes(StandardCharsets.UTF_8);
        try (Transaction tx = system.beginTx()) {
            Node user = tx.findNode(Label.label("User"), "name", USER);
            user.setProperty(
                    "credentials",
                    SystemGraphCredential.createCredentialForPassword(secret, new SecureHasher())
                            .serialize());
            user.setProperty("passwordChangeRequired", false);
            tx.commit();
        }
    }

    private static URI address(DatabaseManagementService server) {
        var system = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        var bolt =
                system.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://127.0.0.1:" + bolt.getPort());
    }

    /**
     * Returns the reason why the engine accepts no more transactions until it is restarted; empty
     * if it works.
     */
    public Optional<String> failure() {
        return panic.reason();
    }

    /** Calls the listener once with the reason when the engine accepts no more transactions. */
    public void whenFailed(Consumer<String> listener) {
        panic.whenPanicked(listener);
    }

    DatabaseManagementService server() {
        return server;
    }

    /** Returns the address for the driver: {@code bolt://127.0.0.1:<port>}. */
    public URI uri() {
        return uri;
    }

    /** Returns the credentials for the driver. */
    public AuthToken authToken() {
        return AuthTokens.basic(USER, password);
    }

    /** Ends open transactions, writes a checkpoint and unlocks the folder. */
    @Override
    public void close() {
        try {
            server.shutdown();
        } finally {
            lock.close();
        }
        LOG.info("Embedded Neo4j stopped");
    }
}
