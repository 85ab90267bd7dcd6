package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Stores the reason of a database panic. After a panic, most often because of a full disk, the
 * engine accepts no transaction until it is restarted.
 */
final class PanicListener extends DatabaseEventListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DatabaseManagementService server;
    private final Path folder;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String reason;

    PanicListener(DatabaseManagementService server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Calls the listener immediately if the panic has already happened. */
    void whenPanicked(Consumer<String> listener) {
        listeners.add(listener);
        reason().ifPresent(listener);
    }

    @Override
    public void databasePanic(DatabaseEventContext context) {
        String cause = causeOf(context.getDatabaseName());
        if (reason == null) {
            reason = cause;
            LOG.error(
                    "The embedded Neo4j in {} has stopped: {}. It accepts no transaction until the"
                            + " atlas is restarted; if its disk is full, free some space first",
                    folder,
                    cause);
            listeners.forEach(listener -> listener.accept(cause));
        }
    }

    private String causeOf(String database) {
        try {
            Throwable cause =
                    ((GraphDatabaseAPI) server.database(database))
                            .getDependencyResolver()
                            .resolveDependency(DatabaseHealth.class)
                            .causeOfPanic();
            while (cause != null && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause == null ? "database panic" : String.valueOf(cause.getMessage());
        } catch (RuntimeException unknown) {
            return "database panic";
        }
    }
}
