package eu.atmpatlas.backend.error;

/** One request of a caller asks for too much. */
public final class LimitExceededException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    /**
     * @param field the invalid argument
     * @param reason the limit and the actual value: "must be at most 100, not 101"
     */
    public LimitExceededException(String field, String reason) {
        super(field, reason);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.LIMIT_EXCEEDED;
    }
}
