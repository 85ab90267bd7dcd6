package eu.atmpatlas.backend.platform;

/** What a caller gave cannot be used. */
public final class BadInputException extends RefusedException {

    private static final long serialVersionUID = 1;

    /** See {@link RefusedException}. */
    public BadInputException(String field, String reason) {
        super(field, reason);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.BAD_USER_INPUT;
    }
}
