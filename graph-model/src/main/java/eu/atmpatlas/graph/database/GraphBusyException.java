package eu.atmpatlas.graph.database;

/** The graph has more to do than it can: nothing was done; the same may succeed later. */
public final class GraphBusyException extends IllegalStateException {

    GraphBusyException(String reason) {
        super(reason);
    }
}
