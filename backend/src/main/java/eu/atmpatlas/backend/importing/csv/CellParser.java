package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.graph.part.Period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values from cells. What could mean two things is refused, never guessed. */
final class CellParser {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern SEVERAL_MARKS = Pattern.compile("[+-]?\\d+([.,]\\d+){2,}");
    private static final Pattern OTHER_MINUS =
            Pattern.compile("[\u2212\u2010-\u2015\uFE63\uFF0D].*");
    private static final Pattern OTHER_DATE =
            Pattern.compile("\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}( .*)?|\\d{5}(\\.\\d+)?");

    /** How Excel writes true and false in the languages of Europe. */
    private static final Set<String> TRUE =
            Set.of(
                    "true",
                    "waar",
                    "wahr",
                    "vrai",
                    "vero",
                    "verdadero",
                    "verdadeiro",
                    "sand",
                    "sant",
                    "sann",
                    "prawda",
                    "pravda",
                    "tosi",
                    "igaz");

    private static final Set<String> FALSE =
            Set.of(
                    "false",
                    "onwaar",
                    "falsch",
                    "faux",
                    "falso",
                    "falsk",
                    "falskt",
                    "usann",
                    "fałsz",
                    "nepravda",
                    "epätosi",
                    "hamis");

    private CellParser() {}

    /** A day as in ISO 8601. */
    static LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    OTHER_DATE.matcher(cell).matches()
                            ? "is not a date like 2026-03-31: a spreadsheet may have rewritten it"
                            : "is not a date like 2026-03-31",
                    malformed);
        }
    }

    /** A date, or its month or year, as text. */
    static String period(String cell) {
        if (Period.parse(cell).isEmpty()) {
            throw new IllegalArgumentException(
                    OTHER_DATE.matcher(cell).matches()
                            ? "is not a date like 2026-03-31, 2026-03 or 2026: a spreadsheet may"
                                    + " have rewritten it"
                            : "is not a date like 2026-03-31, 2026-03 or 2026");
        }
        return cell;
    }

    /** A number; one with three digits after the point or comma may mean thousands. */
    static double decimal(String cell) {
        if (THOUSANDS.matcher(cell).matches()) {
            String digits = cell.replaceAll("[.,]", "");
            throw new IllegalArgumentException(
                    "could mean %s or %s: write the number without a point or comma, or with more digits"
                            .formatted(digits, cell.replace(',', '.') + "0"));
        }
        return coordinate(cell);
    }

    /** A number that is too small for thousands. A comma is a decimal comma. */
    static double coordinate(String cell) {
        if (OTHER_MINUS.matcher(cell).matches()) {
            throw new IllegalArgumentException("begins with a dash instead of the minus sign -");
        }
        if (DECIMAL_COMMA.matcher(cell).matches()) {
            return Double.parseDouble(cell.replace(',', '.'));
        }
        if (SEVERAL_MARKS.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    "has several points or commas: write the number without a thousands separator,"
                            + " like 1250.5");
        }
        if (!DECIMAL.matcher(cell).matches()) {
            throw new IllegalArgumentException(
                    "is not a number like 1250.5 (no thousands separator)");
        }
        return Double.parseDouble(cell);
    }

    static long integer(String cell) {
        if (!INTEGER.matcher(cell).matches()) {
            throw new IllegalArgumentException("is not a whole number like 2026");
        }
        return Long.parseLong(cell);
    }

    static boolean bool(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        throw new IllegalArgumentException("is neither true nor false (leave it empty if unknown)");
    }
}
