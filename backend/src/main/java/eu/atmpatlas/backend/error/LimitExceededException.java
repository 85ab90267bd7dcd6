package eu.atmpatlas.backend.error;

/** A caller asked for more than is given at once. */
public final class LimitExceededException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    /**
     * @param field the argument at fault
     * @param reason the limit and what was asked: "must be at most 100, not 101"
     */
    public LimitExceededException(String field, String reason) {
        super(field, reason);
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.LIMIT_EXCEEDED;
    }
}
