package eu.atmpatlas.backend.connector.model;

/** A file is not in the form of its register. Nothing of it was written. */
public final class UnreadableRegisterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /**
     * @param file name of the file
     * @param field that is wrong or missing
     * @param reason in plain words
     */
    public UnreadableRegisterException(String file, String field, String reason) {
        super("%s, %s: %s".formatted(file, field, reason));
        this.field = field;
    }

    /** The field that is wrong or missing. */
    public String field() {
        return field;
    }
}
