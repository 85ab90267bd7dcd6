package eu.atmpatlas.graph.database;

import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

import java.io.IOException;

/** Simulates a full disk during a commit of the embedded engine. */
public final class DatabasePanic {

    /** The operating system's message for a full disk. */
    public static final String REASON = "No space left on device";

    private DatabasePanic() {}

    /** Makes the database panic, as its transaction log does if it cannot write. */
    public static void cause(EmbeddedDatabase engine) {
        ((GraphDatabaseAPI) engine.server().database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(DatabaseHealth.class)
                .panic(new IOException(REASON));
    }
}
