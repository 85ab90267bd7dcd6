package eu.atmpatlas.graph.database;

/**
 * A streamed read failed after the first row. It is not retried, because the reader would get the
 * first rows twice.
 */
public final class PartialReadException extends IllegalStateException {

    PartialReadException(long rows, RuntimeException cause) {
        super("The read broke off after %d rows: %s".formatted(rows, cause.getMessage()), cause);
    }
}
