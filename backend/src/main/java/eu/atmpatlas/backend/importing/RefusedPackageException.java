package eu.atmpatlas.backend.importing;

/** What was given to import cannot be read as a data package or sheet; nothing was done. */
public final class RefusedPackageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedPackageException(String reason) {
        super(reason);
    }

    RefusedPackageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
