package eu.atmpatlas.backend.importing.csv;

/**
 * Prevents spreadsheets from running text as a formula (CSV injection). Text that starts like a
 * formula gets an apostrophe in front; {@link CsvRow} removes it again.
 */
public final class FormulaEscaping {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private FormulaEscaping() {}

    /** The text, with an apostrophe if it needs one. Numbers need none. */
    public static String escape(String text) {
        // Text that starts with such an apostrophe itself gets another one; otherwise the import
        // would remove its own.
        return isFormula(text) && !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                ? "'" + text
                : text;
    }

    /** The text without the apostrophe that {@link #escape} added. */
    static String unescape(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
