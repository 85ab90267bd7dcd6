package eu.atmpatlas.graph.database;

/**
 * A streamed read broke off after rows had been handed over. It is not tried again by itself: the
 * reader would get the first rows twice.
 */
public final class PartialReadException extends IllegalStateException {

    PartialReadException(long rows, RuntimeException cause) {
        super("The read broke off after %d rows: %s".formatted(rows, cause.getMessage()), cause);
    }
}
