package eu.atmpatlas.graph.database;

/** The database ended a transaction because its time was over; nothing of it was done. */
public final class GraphTimeoutException extends IllegalStateException {

    GraphTimeoutException(String reason, Throwable cause) {
        super(reason, cause);
    }

    GraphTimeoutException(String reason) {
        super(reason);
    }
}
