package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples locations: a country as often as it has real sites, then a city by its population. Cities
 * come from the gazetteer of the web module, or, if that is missing, from the real sites.
 */
final class CitySampler {

    private static final String GAZETTEER = "/static/gazetteer/large.json";

    private final List<String> countries = new ArrayList<>();
    private final TreeMap<Double, String> byWeight = new TreeMap<>();
    private final Map<String, TreeMap<Double, WeightedCity>> citiesByWeight = new HashMap<>();

    CitySampler(List<Map<String, String>> realSites) {
        var realData = realSites.stream().filter(row -> row.containsKey("lat")).toList();
        var counts = new TreeMap<String, Integer>();
        realData.forEach(row -> counts.merge(row.getOrDefault("country", ""), 1, Integer::sum));
        List<WeightedCity> all = gazetteer(realData);
        for (var count : counts.entrySet()) {
            var inside = new TreeMap<Double, WeightedCity>();
            double sum = 0;
            for (WeightedCity city : all) {
                if (city.country().equals(count.getKey())) {
                    sum += city.weight();
                    inside.put(sum, city);
                }
            }
            if (!inside.isEmpty()) {
                citiesByWeight.put(count.getKey(), inside);
                countries.add(count.getKey());
                byWeight.put(
                        (byWeight.isEmpty() ? 0 : byWeight.lastKey()) + count.getValue(),
                        count.getKey());
            }
        }
    }

    /** All countries, by code. */
    List<String> countries() {
        return countries;
    }

    String country(SeededRandom random) {
        return byWeight.higherEntry(random.nextDouble() * byWeight.lastKey()).getValue();
    }

    WeightedCity city(String country, SeededRandom random) {
        TreeMap<Double, WeightedCity> inside = citiesByWeight.get(country);
        if (inside == null) {
            throw new IllegalArgumentException("there is no city in " + country);
        }
        return inside.higherEntry(random.nextDouble() * inside.lastKey()).getValue();
    }

    private static List<WeightedCity> gazetteer(List<Map<String, String>> realData) {
        var cities = new ArrayList<WeightedCity>();
        try (InputStream in = CitySampler.class.getResourceAsStream(GAZETTEER)) {
            if (in == null) {
                for (Map<String, String> row : realData) {
                    cities.add(
                            new WeightedCity(
                                    row.getOrDefault("city", row.getOrDefault("name", "")),
                                    row.getOrDefault("country", ""),
                                    Double.parseDouble(row.getOrDefault("lat", "0")),
                                    Double.parseDouble(row.getOrDefault("lon", "0")),
                                    row.get("nuts"),
                                    1));
                }
                return cities;
            }
            JsonNode root = JsonMapper.shared().readTree(in);
            String[] names = root.path("names").asString("").split("\n");
            for (int i = 0; i < names.length; i++) {
                String country =
                        root.path("countries")
                                .path(root.path("country").path(i).asInt())
                                .asString("");
                double lat = root.path("lat").path(i).asDouble() / 1000;
                double lon = root.path("lon").path(i).asDouble() / 1000;
                // The square root is a compromise between equal weight per city and equal weight
                // per inhabitant.
                double weight = Math.sqrt(Math.max(1, root.path("population").path(i).asDouble()));
                cities.add(
                        new WeightedCity(
                                names[i],
                                country,
                                lat,
                                lon,
                                nuts(country, lat, lon, realData),
                                weight));
            }
            return cities;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable String nuts(
            String country, double lat, double lon, List<Map<String, String>> realData) {
        var point = new Point(lat, lon);
        String nearest = null;
        double minKm = Double.MAX_VALUE;
        for (Map<String, String> row : realData) {
            if (country.equals(row.get("country")) && row.containsKey("nuts")) {
                double km =
                        point.kmTo(
                                Double.parseDouble(row.getOrDefault("lat", "0")),
                                Double.parseDouble(row.getOrDefault("lon", "0")));
                if (km < minKm) {
                    minKm = km;
                    nearest = row.get("nuts");
                }
            }
        }
        return nearest;
    }
}
