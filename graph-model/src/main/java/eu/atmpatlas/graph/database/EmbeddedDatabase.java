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
 * Neo4j inside this process, spoken to over Bolt on the loopback address like any other server. The
 * password is random, new at each start and known to this process alone. A committed transaction
 * survives {@code kill -9}: the next start replays the transaction log.
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
     * Starts the engine; returns when it answers.
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
                    "Embedded Neo4j answers at {} after {} ms, data in {}",
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
     * Written as {@code ALTER USER} would write it, which took a fifth of the whole start: it loads
     * a part of the engine that nothing else here needs.
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

    /** Why it takes no more transactions; empty while it does. It has to be started again then. */
    public Optional<String> failure() {
        return panic.reason();
    }

    /** Is told, once, when and why it takes no more transactions. */
    public void whenFailed(Consumer<String> listener) {
        panic.whenPanicked(listener);
    }

    DatabaseManagementService server() {
        return server;
    }

    /** Where the driver finds it: {@code bolt://127.0.0.1:<port>}. */
    public URI uri() {
        return uri;
    }

    /** What the driver shows it. */
    public AuthToken authToken() {
        return AuthTokens.basic(USER, password);
    }

    /** Ends open transactions, writes a checkpoint and lets the folder go. */
    @Override
    public void close() {
        try {
            server.shutdown();
        } finally {
            lock.close();
        }
        LOG.info("Embedded Neo4j is closed");
    }
}
