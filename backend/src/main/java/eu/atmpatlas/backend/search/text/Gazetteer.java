package eu.atmpatlas.backend.search.text;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of the map's gazetteer: European places with at least 5,000 people, from GeoNames. */
public final class Gazetteer {

    private static final String LARGE = "/static/gazetteer/large.json";
    private static final String SMALL = "/static/gazetteer/small.json";

    private Gazetteer() {}

    /**
     * A town or city.
     *
     * @param dutch its name in Dutch; null if that is the same
     * @param names all its names, the first included
     * @param country ISO 3166-1 alpha-2
     * @param large whether it has at least 40,000 people or is a capital
     */
    public record Town(
            String name,
            @Nullable String dutch,
            Set<String> names,
            String country,
            double lat,
            double lon,
            int population,
            boolean large) {}

    /** Reads all places, the large ones first; none if the gazetteer is missing. */
    public static List<Town> read() {
        var towns = new ArrayList<Town>();
        for (String file : List.of(LARGE, SMALL)) {
            try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
                if (in != null) {
                    add(JsonMapper.shared().readTree(in), file.equals(LARGE), towns);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " cannot be read", unreadable);
            }
        }
        return towns;
    }

    /** Coordinates are in thousandths of a degree. */
    private static void add(JsonNode columns, boolean large, List<Town> towns) {
        String[] ownNames = columns.path("names").asString().split("\n", -1);
        for (int i = 0; i < ownNames.length; i++) {
            var names = new LinkedHashSet<String>(List.of(ownNames[i]));
            JsonNode dutch = columns.path("nl").path(Integer.toString(i));
            if (dutch.isString()) {
                names.add(dutch.asString());
            }
            for (JsonNode other : columns.path("also").path(Integer.toString(i))) {
                names.add(other.asString());
            }
            towns.add(
                    new Town(
                            ownNames[i],
                            dutch.isString() ? dutch.asString() : null,
                            names,
                            columns.path("countries")
                                    .path(columns.path("country").path(i).asInt())
                                    .asString(),
                            columns.path("lat").path(i).asDouble() / 1000,
                            columns.path("lon").path(i).asDouble() / 1000,
                            columns.path("population").path(i).asInt(),
                            large));
        }
    }
}
