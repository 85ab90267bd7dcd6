package eu.atmpatlas.graph.database;

/** A transaction ended because its deadline passed. It was rolled back. */
public final class GraphTimeoutException extends IllegalStateException {

    GraphTimeoutException(String reason, Throwable cause) {
        super(reason, cause);
    }

    GraphTimeoutException(String reason) {
        super(reason);
    }
}
