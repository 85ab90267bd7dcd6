package eu.atmpatlas.backend.importing.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand for nothing, or that a spreadsheet has put in place of a value. */
public final class SpreadsheetText {

    private static final Pattern ERROR =
            Pattern.compile(
                    "#(REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|GETTING_DATA"
                        + "|NV|N/B|VERW|NAAM|WAARDE|DEEL/0|GETAL|LEEG"
                        + "|BEZUG|WERT|ZAHL|NOM|VALEUR|NOMBRE|VALOR)[!?]?|#{3,}|Err:\\d{3}",
                    Pattern.CASE_INSENSITIVE);

    /** One or more dashes, dots, question marks or the like, and nothing else. */
    private static final Pattern MARKS = Pattern.compile("[-–—−_.…?*/\\\\~ ]+|[xX]{3,}");

    /** Without "NA", which is the code of Namibia, and without "none", which is a statement. */
    private static final Set<String> WORDS =
            Set.of(
                    "n/a",
                    "n.a.",
                    "n.a",
                    "#na",
                    "n/d",
                    "n.d.",
                    "tbd",
                    "t.b.d.",
                    "tba",
                    "tbc",
                    "tbd.",
                    "null",
                    "nil",
                    "nan",
                    "(blank)",
                    "(empty)",
                    "(unknown)",
                    "unknown",
                    "unk",
                    "undefined",
                    "not known",
                    "not available",
                    "not applicable",
                    "no data",
                    "to be determined",
                    "to be confirmed",
                    "to be announced",
                    "onbekend",
                    "niet bekend",
                    "nvt",
                    "n.v.t.",
                    "niet van toepassing",
                    "unbekannt",
                    "k.a.",
                    "k. a.",
                    "keine angabe",
                    "inconnu",
                    "inconnue",
                    "non connu",
                    "s.o.",
                    "s/o",
                    "desconocido",
                    "desconocida",
                    "sconosciuto",
                    "sconosciuta",
                    "desconhecido",
                    "ukendt",
                    "okänd",
                    "okänt",
                    "ukjent",
                    "nieznany",
                    "neznámý");

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?E\\+\\d{1,3}");

    /** Longer cells are none of these. */
    private static final int MAX_LENGTH = 40;

    private SpreadsheetText() {}

    /** Whether a cell is the error of a formula: {@code #REF!}. */
    public static boolean isError(String cell) {
        return cell.length() <= MAX_LENGTH && ERROR.matcher(cell).matches();
    }

    /** Whether a cell says that its value is missing: {@code n/a}, {@code TBD}, {@code -}. */
    public static boolean isPlaceholder(String cell) {
        return cell.length() <= MAX_LENGTH
                && (MARKS.matcher(cell).matches() || WORDS.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /** Whether a cell is a long number that has lost its last digits: {@code 1.23457E+17}. */
    public static boolean isShortenedNumber(String cell) {
        return cell.length() <= MAX_LENGTH && SHORTENED.matcher(cell).matches();
    }
}
