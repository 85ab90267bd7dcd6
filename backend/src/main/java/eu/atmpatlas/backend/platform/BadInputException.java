package eu.atmpatlas.backend.platform;

/**
 * What a caller gave cannot be used. It reaches the caller as {@code BAD_USER_INPUT} with the field
 * and the reason, so the reason must be in plain words and hold nothing internal.
 */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field the argument or input field at fault, with dots: {@code filter.near.lat}
     * @param reason what is wrong and what would be right: "must be between -90 and 90, not 91"
     */
    public BadInputException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The argument or input field at fault. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
