package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of cities in several languages, from the gazetteer of the map, so that a record in
 * Brussels is found by Bruxelles and Brussel, too.
 */
public final class CityNames {

    /** All names of a city, by country and each of its names. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private CityNames() {}

    /** Reads the gazetteer; without it, cities have no other names. */
    public static CityNames read() {
        var names = new CityNames();
        Gazetteer.read().forEach(names::add);
        return names;
    }

    private void add(Gazetteer.Town town) {
        if (town.names().size() > 1) {
            town.names()
                    .forEach(name ->
                            names.computeIfAbsent(
                                            key(town.country(), name),
                                            each -> new LinkedHashSet<>())
                                    .addAll(town.names()));
        }
    }

    /** The names of a city besides this one; none if the gazetteer has no others. */
    public List<String> otherNames(String city, List<String> countries) {
        var others = new ArrayList<String>();
        for (String country : countries) {
            others.addAll(names.getOrDefault(key(country, city), Set.of()));
        }
        others.remove(city);
        return others;
    }

    private static String key(String country, String name) {
        return country + "|" + Tokenizer.sortKey(name);
    }
}
