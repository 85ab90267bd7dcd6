package eu.atmpatlas.backend.importing.csv;

/** What was given to import cannot be read as a data package or sheet; nothing was done. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableFileException(String reason) {
        super(reason);
    }

    public UnreadableFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
