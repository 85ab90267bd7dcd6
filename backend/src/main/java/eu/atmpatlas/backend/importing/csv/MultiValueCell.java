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
    static List<String> split(String cell) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : '|';
            boolean more = i + 1 < cell.length();
            if (c == '\\' && more && (cell.charAt(i + 1) == '|' || cell.charAt(i + 1) == '\\')) {
                value.append(cell.charAt(++i));
            } else if (c == '|') {
                String whole = value.toString().strip();
                if (!whole.isEmpty() && !values.contains(whole)) {
                    values.add(whole);
                }
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        return List.copyOf(values);
    }
}
