package eu.atmpatlas.backend.profile.pdf;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Country shapes of the base map (Natural Earth), read once. */
final class CountryShapes {

    private static final CountryShapes ALL = new CountryShapes();

    private final Map<String, List<List<double[]>>> countries = new HashMap<>();

    private CountryShapes() {
        try (var in = new ClassPathResource("static/basemap/countries.json").getInputStream()) {
            JsonNode file = JsonMapper.shared().readTree(in);
            double unit = file.path("unit").asDouble();
            file.path("countries")
                    .properties()
                    .forEach(country ->
                            countries.put(country.getKey(), polygons(country.getValue(), unit)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CountryShapes all() {
        return ALL;
    }

    /** All codes. The empty code is disputed territory. */
    Iterable<String> codes() {
        return countries.keySet();
    }

    /**
     * Polygons as lists of rings. A ring is longitude, latitude, longitude, latitude... in degrees.
     */
    List<List<double[]>> of(String code) {
        return countries.getOrDefault(code, List.of());
    }

    private static List<List<double[]>> polygons(JsonNode polygons, double unit) {
        var found = new ArrayList<List<double[]>>();
        for (JsonNode rings : polygons) {
            var polygon = new ArrayList<double[]>();
            rings.forEach(steps -> polygon.add(ring(steps, unit)));
            found.add(polygon);
        }
        return found;
    }

    /**
     * Decodes a ring: the first point is absolute, each further point is a difference to the
     * previous one.
     */
    private static double[] ring(JsonNode steps, double unit) {
        var ring = new double[steps.size()];
        long lon = 0;
        long lat = 0;
        for (int at = 0; at + 1 < ring.length; at += 2) {
            lon += steps.get(at).asLong();
            lat += steps.get(at + 1).asLong();
            ring[at] = lon * unit;
            ring[at + 1] = lat * unit;
        }
        return ring;
    }
}
