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
        boolean runs = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
        return runs && !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #guarded} put before it. */
    static String unguarded(String text) {
        boolean guarded =
                text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
