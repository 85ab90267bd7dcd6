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
    private final String explanation;

    UnavailableVersionException(Reason reason, String explanation) {
        super(explanation);
        this.reason = reason;
        this.explanation = explanation;
    }

    /** Returns why it cannot be rebuilt. */
    public Reason reason() {
        return reason;
    }

    /** Returns the reason in words for readers. */
    public String explanation() {
        return explanation;
    }
}
