package eu.atmpatlas.graph.gaps.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The population table and the gazetteer of cities; immutable.
 *
 * @param rows of the population table
 * @param cities of the gazetteer
 * @param gazetteer id of the source of the cities
 */
public record PopulationData(List<Population.Row> rows, List<City> cities, String gazetteer) {

    /** No population and no cities. */
    public static final PopulationData EMPTY = new PopulationData(List.of(), List.of(), "");

    /** Copies the lists. */
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
