package eu.atmpatlas.backend.search.text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final List<String> FILES =
            List.of("/static/gazetteer/large.json", "/static/gazetteer/small.json");

    /** All names of a city, by country and each of its names. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private CityNames() {}

    /** Reads the gazetteer; without it, cities have no other names. */
    public static CityNames read() {
        var names = new CityNames();
        for (String file : FILES) {
            try (InputStream in = CityNames.class.getResourceAsStream(file)) {
                if (in != null) {
                    names.add(JsonMapper.shared().readTree(in));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " cannot be read", unreadable);
            }
        }
        return names;
    }

    private void add(JsonNode columns) {
        String[] ownNames = columns.path("names").asString().split("\n", -1);
        for (int i = 0; i < ownNames.length; i++) {
            var all = new LinkedHashSet<String>(List.of(ownNames[i]));
            JsonNode dutch = columns.path("nl").path(Integer.toString(i));
            if (dutch.isString()) {
                all.add(dutch.asString());
            }
            for (JsonNode other : columns.path("also").path(Integer.toString(i))) {
                all.add(other.asString());
            }
            if (all.size() > 1) {
                String country =
                        columns.path("countries")
                                .path(columns.path("country").path(i).asInt())
                                .asString();
                all.forEach(name ->
                        names.computeIfAbsent(key(country, name), each -> new LinkedHashSet<>())
                                .addAll(all));
            }
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
