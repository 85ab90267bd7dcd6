package eu.atmpatlas.backend.error;

/** The input of a caller is invalid. */
public final class BadInputException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    /** See {@link ClientErrorException}. */
    public BadInputException(String field, String reason) {
        super(field, reason);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.BAD_USER_INPUT;
    }
}
