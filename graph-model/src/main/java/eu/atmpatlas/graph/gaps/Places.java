package eu.atmpatlas.graph.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who lives where: the population table and the gazetteer of cities; immutable.
 *
 * @param rows of the population table
 * @param cities of the gazetteer
 * @param gazetteer id of the cities' source
 */
public record Places(List<People.Row> rows, List<City> cities, String gazetteer) {

    /** Nobody anywhere. */
    public static final Places NONE = new Places(List.of(), List.of(), "");

    /** Keeps its own copies. */
    public Places {
        rows = List.copyOf(rows);
        cities = List.copyOf(cities);
    }

    Map<String, People.Row> rows(Level level) {
        var found = new HashMap<String, People.Row>();
        rows.stream()
                .filter(row -> row.level() == level)
                .forEach(row -> found.put(row.code(), row));
        return found;
    }
}
