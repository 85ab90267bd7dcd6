package eu.atmpatlas.backend.importing.csv;

/**
 * A problem of a file.
 *
 * @param row line of the file as in an editor, from 1; 0 for the file as a whole
 * @param column as spelled in the file, or empty
 * @param value of the cell, or empty
 * @param reason in plain words
 */
public record ImportProblem(
        String file, long row, String column, String value, String reason, Severity severity) {

    /** What a problem means for the import. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file is imported; somebody should look at the row. */
        WARNING
    }

    /** {@code sites.csv, row 12, lat "abc": is not a number}. */
    @Override
    public String toString() {
        var text = new StringBuilder(severity == Severity.WARNING ? "warning: " : "").append(file);
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        if (!value.isEmpty()) {
            text.append(" \"").append(abbreviate(value)).append('"');
        }
        return text.append(": ").append(reason).toString();
    }

    private static String abbreviate(String value) {
        return value.length() <= 80 ? value : value.substring(0, 79) + "…";
    }
}
