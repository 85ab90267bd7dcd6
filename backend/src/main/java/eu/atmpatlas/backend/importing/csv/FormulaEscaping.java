package eu.atmpatlas.backend.importing.csv;

/**
 * Keeps text from being run as a formula by the spreadsheet that opens it: what begins like one is
 * written with an apostrophe before it, which {@link CsvRow} takes off again.
 */
public final class FormulaEscaping {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private FormulaEscaping() {}

    /** The text, with the apostrophe if it needs one. Numbers are numbers and need none. */
    public static String escape(String text) {
        // What begins with such an apostrophe of its own gets another, or it would lose it.
        return isFormula(text) && !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                ? "'" + text
                : text;
    }

    /** The text without the apostrophe that {@link #guarded} put before it. */
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
