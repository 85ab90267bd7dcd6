package eu.atmpatlas.graph.database;

/** The graph is overloaded. The work was not started; a retry may succeed. */
public final class GraphBusyException extends IllegalStateException {

    GraphBusyException(String reason) {
        super(reason);
    }
}
