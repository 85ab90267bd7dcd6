package eu.atmpatlas.backend.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cell of a row is which column, found by the names in the first row: case, spaces, hyphens,
 * underscores and units in brackets do not matter.
 *
 * @param cells how many a row has
 * @param at place of each column that was found
 * @param titles as the file spells them
 * @param unmapped titles that no column of the table answers to
 */
record Header(
        int cells, Map<String, Integer> at, Map<String, String> titles, List<String> unmapped) {

    static Header of(List<String> first, Table table, long line, Problems problems) {
        var at = new HashMap<String, Integer>();
        var titles = new HashMap<String, String>();
        var unmapped = new ArrayList<String>();
        // Exact names first, so that a synonym never takes the place of the column itself.
        for (boolean exactly : new boolean[] {true, false}) {
            for (int i = 0; i < first.size(); i++) {
                String title = first.get(i).strip();
                String folded = Column.folded(title);
                if (folded.isEmpty() || at.containsValue(i)) {
                    continue;
                }
                for (Column column : table.columns()) {
                    boolean exact = Column.folded(column.name()).equals(folded);
                    if (exactly ? !exact : !column.answersTo(folded)) {
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
            if (!title.isEmpty() && !at.containsValue(i) && !Table.forReadersOnly(title)) {
                unmapped.add(title);
            }
        }
        for (Column column : table.columns()) {
            if (column.required() && !at.containsKey(column.name()) && !given(column, table)) {
                problems.add(line, column.name(), "", "is missing: every row needs it");
            }
        }
        return new Header(first.size(), Map.copyOf(at), Map.copyOf(titles), unmapped);
    }

    /** Columns that a sheet of known records may leave out: what the graph says stays. */
    private static boolean given(Column column, Table table) {
        return table.kind().isPresent() && !column.name().equals("id");
    }

    boolean has(String column) {
        return at.containsKey(column);
    }

    /** A column as the file spells it. */
    String title(String column) {
        return titles.getOrDefault(column, column);
    }
}
