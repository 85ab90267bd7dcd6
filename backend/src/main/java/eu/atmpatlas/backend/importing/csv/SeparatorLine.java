package eu.atmpatlas.backend.importing.csv;

import java.util.Locale;

/** Finds out what separates the cells: the line {@code sep=;} of Excel says it, or the header. */
final class SeparatorLine {

    private static final String BEGIN = "sep=";

    private SeparatorLine() {}

    /** Whether a first cell or line is the one that names the separator. */
    static boolean isOne(String text) {
        return unquoted(text).toLowerCase(Locale.ROOT).startsWith(BEGIN);
    }

    /** The separator of a file that begins with this text. */
    static char separator(String start) {
        return start.lines()
                .filter(each -> !each.isBlank() && !unquoted(each).startsWith("#"))
                .findFirst()
                .map(each -> isOne(each) ? stated(each) : mostFrequent(each))
                .orElse(',');
    }

    private static char stated(String line) {
        String rest = unquoted(line).substring(BEGIN.length());
        return rest.isEmpty() ? ',' : rest.charAt(0);
    }

    /** The most frequent separator outside quotes. */
    private static char mostFrequent(String line) {
        String header = line.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static String unquoted(String line) {
        return line.startsWith("\"") ? line.substring(1) : line;
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }
}
