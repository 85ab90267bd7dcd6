package eu.atmpatlas.backend.importing.check;

import de.siegmar.fastcsv.reader.CsvReader;

import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cities of European countries (GeoNames), to tell whether a point can lie in a country. */
final class CountryCities {

    private static final String RESOURCE = "/seed-data/cities.csv";

    private static volatile @Nullable CountryCities shared;

    private static final double KM_PER_DEGREE = 111;

    private final Map<String, List<Point>> points = new HashMap<>();
    private final Map<String, List<Point>> pointsByName = new HashMap<>();

    private CountryCities(InputStream in) throws IOException {
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> {
                String country = row.getField("country");
                var point =
                        new Point(
                                Double.parseDouble(row.getField("lat")),
                                Double.parseDouble(row.getField("lon")));
                points.computeIfAbsent(country, any -> new ArrayList<>()).add(point);
                pointsByName
                        .computeIfAbsent(
                                key(country, row.getField("name")), any -> new ArrayList<>())
                        .add(point);
            });
        }
    }

    /** The cities, read when they are first needed. */
    static CountryCities shared() {
        CountryCities loaded = shared;
        if (loaded == null) {
            loaded = load();
            shared = loaded;
        }
        return loaded;
    }

    private static CountryCities load() {
        try (InputStream in = CountryCities.class.getResourceAsStream(RESOURCE)) {
            return new CountryCities(in == null ? InputStream.nullInputStream() : in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", unreadable);
        }
    }

    /** Whether the table has cities of a country. */
    boolean covers(String country) {
        return points.containsKey(country);
    }

    /** Whether a city of the country is at most this far away. */
    boolean isNear(String country, Point point, double maxKm) {
        for (Point city : points.getOrDefault(country, List.of())) {
            if (Math.abs(city.lat() - point.lat()) * KM_PER_DEGREE <= maxKm
                    && city.kmTo(point.lat(), point.lon()) <= maxKm) {
                return true;
            }
        }
        return false;
    }

    /** Distance to the nearest city of a country; infinite if none is known. */
    double kmTo(String country, Point point) {
        return nearest(points.getOrDefault(country, List.of()), point, Double.POSITIVE_INFINITY);
    }

    /** Distance to the nearest city of that name; 0 if none is known. */
    double kmTo(String country, String name, Point point) {
        return nearest(pointsByName.getOrDefault(key(country, name), List.of()), point, 0);
    }

    private static double nearest(List<Point> cities, Point point, double ifNone) {
        return cities.stream()
                .mapToDouble(city -> city.kmTo(point.lat(), point.lon()))
                .min()
                .orElse(ifNone);
    }

    private static String key(String country, String name) {
        return country + "|" + name.toLowerCase(Locale.ROOT);
    }
}
