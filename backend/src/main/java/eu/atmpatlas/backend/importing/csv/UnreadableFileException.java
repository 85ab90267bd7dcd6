package eu.atmpatlas.backend.importing.csv;

/** The source of an import is not a readable data package or CSV file; nothing was imported. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableFileException(String reason) {
        super(reason);
    }

    public UnreadableFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
