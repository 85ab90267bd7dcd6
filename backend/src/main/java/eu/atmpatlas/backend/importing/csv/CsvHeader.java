package eu.atmpatlas.backend.importing.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cell of a row is which column, found by the names in the first row: case, spaces, hyphens,
 * underscores and units in brackets do not matter.
 *
 * @param cellCount how many a row has
 * @param positions place of each column that was found
 * @param titles as the file spells them
 * @param unmapped titles that no column of the table answers to
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
        // Exact names first, so that a synonym never takes the place of the column itself.
        for (boolean exactly : new boolean[] {true, false}) {
            for (int i = 0; i < first.size(); i++) {
                String title = first.get(i).strip();
                String folded = Column.normalise(title);
                if (folded.isEmpty() || at.containsValue(i)) {
                    continue;
                }
                for (Column column : table.columns()) {
                    boolean exact = Column.normalise(column.name()).equals(folded);
                    if (exactly ? !exact : !column.matches(folded)) {
                        continue;
                    }
                    if (!at.containsKey(column.name())) {
                        at.put(column.name(), i);
                        titles.put(column.name(), title);
                        break;
                    }
                    if (exact && exactly) {
                        problems.add(line, title, "", "stands twice in the header");
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
                problems.add(line, column.name(), "", "is missing: every row needs it");
            }
        }
        return new CsvHeader(first.size(), Map.copyOf(at), Map.copyOf(titles), unmapped);
    }

    /** Columns that a sheet of known records may leave out: what the graph says stays. */
    private static boolean mayBeOmitted(Column column, TableSchema table) {
        return table.kind().isPresent() && !column.name().equals("id");
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** A column as the file spells it. */
    String title(String column) {
        return titles.getOrDefault(column, column);
    }
}
