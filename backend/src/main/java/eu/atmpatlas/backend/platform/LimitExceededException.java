package eu.atmpatlas.backend.platform;

/** A caller asked for more than is given at once; reaches the caller as {@code LIMIT_EXCEEDED}. */
public final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the argument at fault
     * @param reason the limit and what was asked: "must be at most 100, not 101"
     */
    public LimitExceededException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The argument at fault. */
    public String field() {
        return field;
    }

    /** The limit and what was asked. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
