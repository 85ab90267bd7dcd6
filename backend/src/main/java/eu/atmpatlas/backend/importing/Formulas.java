package eu.atmpatlas.backend.importing;

/**
 * Keeps text from being run as a formula by the spreadsheet that opens it: what begins like one is
 * written with an apostrophe before it, which {@link SheetRow} takes off again.
 */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    /** The text, with the apostrophe if it needs one. Numbers are numbers and need none. */
    public static String guarded(String text) {
        // What begins with such an apostrophe of its own gets another, or it would lose it.
        return runs(text) && !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
                ? "'" + text
                : text;
    }

    /** The text without the apostrophe that {@link #guarded} put before it. */
    static String unguarded(String text) {
        return text.startsWith("'") && runs(text) ? text.substring(1) : text;
    }

    private static boolean runs(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
