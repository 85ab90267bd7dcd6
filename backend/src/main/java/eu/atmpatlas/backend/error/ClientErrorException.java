package eu.atmpatlas.backend.error;

/**
 * An error that the caller can correct. The caller gets its code, field and reason, so the reason
 * must be plain and contain nothing internal.
 */
public abstract sealed class ClientErrorException extends RuntimeException
        permits BadInputException, ForbiddenException, LimitExceededException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the invalid argument or input field, with dots: {@code filter.near.lat}
     * @param reason what is wrong and what would be valid: "must be between -90 and 90, not 91"
     */
    ClientErrorException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The machine-readable code. */
    public abstract ErrorCode code();

    /** The invalid argument or input field. */
    public String field() {
        return field;
    }

    /** The reason, as sent to the caller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
