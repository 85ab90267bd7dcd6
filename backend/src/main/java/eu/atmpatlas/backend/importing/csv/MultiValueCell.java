package eu.atmpatlas.backend.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell, separated by {@code |}; a backslash escapes a {@code |} inside a
 * value.
 */
public final class MultiValueCell {

    private MultiValueCell() {}

    /** Joins values to one cell. */
    public static String join(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    /** The distinct, stripped, non-empty values of a cell. */
    public static List<String> split(String cell) {
        return distinct(entries(cell));
    }

    /** The stripped entries of a cell by position; an entry may be empty. */
    static List<String> entries(String cell) {
        return entries(cell, '|');
    }

    /** The distinct values of one entry, separated by {@code ;}, which a backslash escapes. */
    static List<String> listInEntry(String entry) {
        return distinct(entries(entry, ';'));
    }

    private static List<String> distinct(List<String> entries) {
        return entries.stream().filter(entry -> !entry.isEmpty()).distinct().toList();
    }

    private static List<String> entries(String text, char separator) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : separator;
            boolean more = i + 1 < text.length();
            if (c == '\\'
                    && more
                    && (text.charAt(i + 1) == separator || text.charAt(i + 1) == '\\')) {
                entry.append(text.charAt(++i));
            } else if (c == separator) {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        return List.copyOf(entries);
    }
}
