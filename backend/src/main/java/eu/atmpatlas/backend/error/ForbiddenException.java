package eu.atmpatlas.backend.error;

/** The caller may not do this. */
public final class ForbiddenException extends ClientErrorException {

    private static final long serialVersionUID = 1;

    private final boolean signedIn;

    /**
     * @param field what the caller wanted to use
     * @param reason who may use it
     * @param signedIn whether the caller is known; if not, signing in may help
     */
    public ForbiddenException(String field, String reason, boolean signedIn) {
        super(field, reason);
        this.signedIn = signedIn;
    }

    @Override
    public ErrorCode code() {
        return signedIn ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHORIZED;
    }
}
