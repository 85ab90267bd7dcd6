package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.backend.importing.text.SpreadsheetText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * One row of a CSV file. Converts cells to typed values. For an invalid cell it records a problem
 * and returns null, as for an empty cell.
 */
public final class CsvRow {

    private static final int DELETE = 0x7F;

    private final CsvHeader header;
    private final List<String> cells;
    private final long line;
    private final ImportProblems problems;

    CsvRow(CsvHeader header, List<String> cells, long line, ImportProblems problems) {
        this.header = header;
        this.cells = cells;
        this.line = line;
        this.problems = problems;
    }

    /** Line number in the file, from 1. */
    public long line() {
        return line;
    }

    /** Whether the file has the column; a missing column states nothing. */
    public boolean has(String column) {
        return header.has(column);
    }

    /** The columns of the file. */
    public Set<String> columns() {
        return header.positions().keySet();
    }

    /** The raw cell; empty if there is none. */
    public String raw(String column) {
        Integer at = header.positions().get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    public void problem(String column, String reason) {
        problem(column, raw(column), reason);
    }

    public void problem(String column, String value, String reason) {
        problems.add(line, header.title(column), value, reason);
    }

    /** Reports something about a cell that does not prevent the import. */
    public void warn(String column, String value, String reason) {
        problems.warn(line, header.title(column), value, reason);
    }

    /** The text; null if the cell is empty or says that its value is missing. */
    @Nullable
    public String text(String column) {
        String value = cell(column);
        if (value != null && SpreadsheetText.isShortenedNumber(value)) {
            problem(column, "is a number that a spreadsheet has shortened: its end is lost");
            return null;
        }
        return value;
    }

    private @Nullable String cell(String column) {
        String value = wellFormed(column);
        if (value != null && SpreadsheetText.isPlaceholder(value)) {
            warn(column, value, "stands for a missing value: read as empty");
            return null;
        }
        return value;
    }

    /** The text; records a problem if there is none. */
    @Nullable
    public String required(String column) {
        String value = wellFormed(column);
        if (value == null && raw(column).isBlank()) {
            problem(column, "is empty, but every row needs a value");
        } else if (value != null && SpreadsheetText.isPlaceholder(value)) {
            problem(column, "stands for a missing value, but every row needs one");
            return null;
        }
        return value;
    }

    private @Nullable String wellFormed(String column) {
        String value = raw(column).strip();
        if (value.startsWith("'")) {
            value = FormulaEscaping.unescape(value).strip();
        } else if (value.startsWith("=")) {
            problem(column, "starts with =, which spreadsheets run as a formula");
            return null;
        }
        if (value.chars().anyMatch(CsvRow::isControl)) {
            problem(column, "contains a control character");
            return null;
        }
        if (SpreadsheetText.isError(value)) {
            problem(column, "is the error of a formula: the value is lost");
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == DELETE;
    }

    /** The distinct values of a cell with several values. */
    public List<String> values(String column) {
        String cell = text(column);
        if (cell == null) {
            return List.of();
        }
        var values = new ArrayList<String>();
        for (String value : MultiValueCell.split(cell)) {
            if (SpreadsheetText.isPlaceholder(value)) {
                warn(column, value, "stands for a missing value: left out");
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * The entries of a cell by position, with the empty ones; none if the cell is empty. Columns
     * beside each other are aligned by them.
     */
    public List<String> entries(String column) {
        String value = text(column);
        return value == null ? List.of() : MultiValueCell.entries(value);
    }

    /** The values of one entry, separated by semicolons. */
    public static List<String> listInEntry(String entry) {
        return MultiValueCell.listInEntry(entry);
    }

    @Nullable
    public LocalDate date(String column) {
        return parsed(column, CellParser::date);
    }

    /** The date that a value of a cell is. */
    public @Nullable LocalDate date(String column, String value) {
        return parsed(column, value, CellParser::date);
    }

    /** A date, or only its month or year. */
    @Nullable
    public String period(String column) {
        return parsed(column, CellParser::period);
    }

    /** A coordinate: a decimal number that has no thousands. */
    @Nullable
    public Double coordinate(String column) {
        return parsed(column, CellParser::coordinate);
    }

    @Nullable
    public Double decimal(String column) {
        Double number = parsed(column, CellParser::decimal);
        if (number != null && SpreadsheetText.isShortenedNumber(raw(column))) {
            warn(column, raw(column), "is in exponent form, in which digits get lost");
        }
        return number;
    }

    @Nullable
    public Long integer(String column) {
        return parsed(column, CellParser::integer);
    }

    @Nullable
    public Boolean bool(String column) {
        return parsed(column, CellParser::bool);
    }

    /** Whether a value of a cell is true. */
    public @Nullable Boolean bool(String column, String value) {
        return parsed(column, value, CellParser::bool);
    }

    private <T> @Nullable T parsed(String column, Function<String, T> parser) {
        String value = cell(column);
        return value == null ? null : parsed(column, value, parser);
    }

    private <T> @Nullable T parsed(String column, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException malformed) {
            problem(column, value, String.valueOf(malformed.getMessage()));
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E enumValue(Class<E> type, String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String constantName = value.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(constantName)) {
                return constant;
            }
        }
        problem(
                column,
                "is not one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        return null;
    }
}
