package eu.atmpatlas.graph.gaps.model;

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
public record PopulationData(List<Population.Row> rows, List<City> cities, String gazetteer) {

    /** Nobody anywhere. */
    public static final PopulationData EMPTY = new PopulationData(List.of(), List.of(), "");

    /** Keeps its own copies. */
    public PopulationData {
        rows = List.copyOf(rows);
        cities = List.copyOf(cities);
    }

    Map<String, Population.Row> rows(RegionLevel level) {
        var found = new HashMap<String, Population.Row>();
        rows.stream()
                .filter(row -> row.level() == level)
                .forEach(row -> found.put(row.code(), row));
        return found;
    }
}
