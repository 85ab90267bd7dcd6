package eu.atmpatlas.backend.importing.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps columns to cell positions by the names in the first row. Ignores case, spaces, hyphens,
 * underscores and units in brackets.
 *
 * @param cellCount number of cells in the header, without empty ones at its end
 * @param positions cell position of each column found
 * @param titles headers as spelled in the file
 * @param unmapped headers that match no column of the table
 */
public record CsvHeader(
        int cellCount,
        Map<String, Integer> positions,
        Map<String, String> titles,
        List<String> unmapped) {

    static CsvHeader of(List<String> first, TableSchema table, long line, ImportProblems problems) {
        var at = new HashMap<String, Integer>();
        var titles = new HashMap<String, String>();
        var unmapped = new ArrayList<String>();
        List<Column> readable = table.readableColumns();
        // Exact names first, so that a synonym never displaces the column itself.
        for (boolean exactOnly : new boolean[] {true, false}) {
            for (int i = 0; i < first.size(); i++) {
                String title = first.get(i).strip();
                String folded = Column.normalise(title);
                if (folded.isEmpty() || at.containsValue(i)) {
                    continue;
                }
                for (Column column : readable) {
                    boolean exact = Column.normalise(column.name()).equals(folded);
                    if (exactOnly ? !exact : !column.matches(folded)) {
                        continue;
                    }
                    if (!at.containsKey(column.name())) {
                        at.put(column.name(), i);
                        titles.put(column.name(), title);
                        break;
                    }
                    if (exact && exactOnly) {
                        problems.add(line, title, "", "occurs twice in the header");
                        break;
                    }
                }
            }
        }
        for (int i = 0; i < first.size(); i++) {
            String title = first.get(i).strip();
            if (!title.isEmpty() && !at.containsValue(i) && !TableSchema.isReadOnly(title)) {
                unmapped.add(title);
            }
        }
        for (Column column : table.columns()) {
            if (column.required()
                    && !at.containsKey(column.name())
                    && !mayBeOmitted(column, table)) {
                problems.add(line, column.name(), "", "is missing: every row needs a value");
            }
        }
        at.keySet().stream()
                .filter(column -> !at.containsKey(StatementColumns.fieldColumn(column)))
                .forEach(column ->
                        problems.add(
                                line,
                                titles.getOrDefault(column, column),
                                "",
                                "needs the column " + StatementColumns.fieldColumn(column)));
        return new CsvHeader(cellCount(first), Map.copyOf(at), Map.copyOf(titles), unmapped);
    }

    /**
     * Columns that may be missing in a file that updates existing records: the graph's values stay.
     */
    private static boolean mayBeOmitted(Column column, TableSchema table) {
        return table.kind().isPresent() && !column.name().equals("id");
    }

    /** Number of cells up to the last title; a spreadsheet adds empty ones. */
    private static int cellCount(List<String> first) {
        int count = first.size();
        while (count > 1 && first.get(count - 1).isBlank()) {
            count--;
        }
        return count;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** A column as the file spells it. */
    String title(String column) {
        return titles.getOrDefault(column, column);
    }
}
