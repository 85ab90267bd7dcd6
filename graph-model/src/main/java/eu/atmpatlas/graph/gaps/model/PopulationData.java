package eu.atmpatlas.graph.gaps.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The population table, the gazetteer of cities and the counts of official lists; immutable.
 *
 * @param rows of the population table
 * @param cities of the gazetteer
 * @param gazetteer id of the source of the cities
 * @param externalCounts what official lists count
 */
public record PopulationData(
        List<Population.Row> rows,
        List<City> cities,
        String gazetteer,
        List<ExternalCount> externalCounts) {

    /** No population and no cities. */
    public static final PopulationData EMPTY = new PopulationData(List.of(), List.of(), "");

    /** Tables without counts of official lists. */
    public PopulationData(List<Population.Row> rows, List<City> cities, String gazetteer) {
        this(rows, cities, gazetteer, List.of());
    }

    /** Copies the lists. */
    public PopulationData {
        rows = List.copyOf(rows);
        cities = List.copyOf(cities);
        externalCounts = List.copyOf(externalCounts);
    }

    Map<String, Population.Row> rows(RegionLevel level) {
        var found = new HashMap<String, Population.Row>();
        rows.stream()
                .filter(row -> row.level() == level)
                .forEach(row -> found.put(row.code(), row));
        return found;
    }
}
