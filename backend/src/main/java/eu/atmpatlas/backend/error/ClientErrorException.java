package eu.atmpatlas.backend.error;

/**
 * What a caller asked for cannot be given, and the caller can do something about it. It reaches the
 * caller with its code, the field and the reason, so the reason must be in plain words and hold
 * nothing internal.
 */
public abstract sealed class ClientErrorException extends RuntimeException
        permits BadInputException, LimitExceededException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the argument or input field at fault, with dots: {@code filter.near.lat}
     * @param reason what is wrong and what would be right: "must be between -90 and 90, not 91"
     */
    ClientErrorException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** How a machine is told. */
    public abstract ErrorCode code();

    /** The argument or input field at fault. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
