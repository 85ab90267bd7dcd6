package eu.atmpatlas.graph.database;

import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

import java.io.IOException;

/** What a full disk does to the embedded engine in the middle of a commit, without a full disk. */
public final class DatabasePanic {

    /** As the operating system says it. */
    public static final String REASON = "No space left on device";

    private DatabasePanic() {}

    /** Lets the engine's database panic, as its own transaction log does when it cannot write. */
    public static void cause(EmbeddedDatabase engine) {
        ((GraphDatabaseAPI) engine.server().database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(DatabaseHealth.class)
                .panic(new IOException(REASON));
    }
}
