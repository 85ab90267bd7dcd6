package eu.atmpatlas.backend.connector.download;

/** A register file cannot be downloaded. The message names the part of the request or response. */
public final class DownloadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param field what is wrong: {@code url}, {@code location}, {@code status}, {@code size}
     * @param reason in plain words
     */
    public DownloadException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    DownloadException(String field, String reason, Throwable cause) {
        super(field + ": " + reason, cause);
        this.field = field;
    }

    /** What is wrong. */
    public String field() {
        return field;
    }
}
