package eu.atmpatlas.backend.importing.csv;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of a CSV file. Converts cells to typed values. For an invalid cell it records a problem
 * and returns null, as for an empty cell.
 */
public final class CsvRow {

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

    @Nullable
    public String text(String column) {
        String value = raw(column).strip();
        if (value.startsWith("'")) {
            value = FormulaEscaping.unescape(value).strip();
        } else if (value.startsWith("=")) {
            problem(column, "starts with =, which spreadsheets run as a formula");
            return null;
        }
        if (value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            problem(column, "contains a control character");
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** The text; records a problem if it is empty. */
    @Nullable
    public String required(String column) {
        String value = text(column);
        if (value == null && raw(column).isBlank()) {
            problem(column, "is empty, but every row needs a value");
        }
        return value;
    }

    /** The distinct values of a cell with several values. */
    public List<String> values(String column) {
        String value = text(column);
        return value == null ? List.of() : MultiValueCell.split(value);
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
        String value = text(column);
        return value == null ? null : date(column, value);
    }

    /** The date that a value of a cell is. */
    public @Nullable LocalDate date(String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException malformed) {
            problem(column, value, "is not a date like 2026-03-31");
            return null;
        }
    }

    @Nullable
    public Double decimal(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (value.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Double.valueOf(value);
        }
        problem(column, "is not a number like 1250.5 (decimal point, no thousands separator)");
        return null;
    }

    @Nullable
    public Long integer(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        if (value.matches("[+-]?\\d{1,18}")) {
            return Long.valueOf(value);
        }
        problem(column, "is not a whole number like 2026");
        return null;
    }

    @Nullable
    public Boolean bool(String column) {
        String value = text(column);
        return value == null ? null : bool(column, value);
    }

    /** Whether a value of a cell is true. */
    public @Nullable Boolean bool(String column, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true":
                return true;
            case "false":
                return false;
            default:
                problem(column, value, "is neither true nor false (leave it empty if unknown)");
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
