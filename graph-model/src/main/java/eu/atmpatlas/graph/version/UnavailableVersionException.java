package eu.atmpatlas.graph.version;

/** A version of the data cannot be rebuilt; the message says why. */
public final class UnavailableVersionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why it cannot be rebuilt. */
    public enum Reason {
        /** There is no change with this number yet. */
        NOT_YET,
        /** There are too many changes since, or too many records. */
        TOO_LARGE
    }

    private final Reason reason;

    UnavailableVersionException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why it cannot be rebuilt. */
    public Reason reason() {
        return reason;
    }
}
