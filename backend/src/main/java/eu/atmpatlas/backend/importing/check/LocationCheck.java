package eu.atmpatlas.backend.importing.check;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Warns of a point that is far from the record's country or from its city, and of a region that is
 * in another country. Countries whose cities are not known are not checked.
 */
public final class LocationCheck {

    /** A point this far from every city of a country is hardly in it. */
    private static final double MAX_KM_TO_COUNTRY = 100;

    /** A point this far from every city of its city's name is hardly in it. */
    private static final double MAX_KM_TO_CITY = 50;

    /** Degrees round 0,0. */
    private static final double NEAR_ZERO = 0.1;

    private LocationCheck() {}

    /** Warns at the cells of a row. */
    public static void check(EntityDraft record, CsvRow row) {
        List<String> countries = record.codes("country");
        String country = countries.size() == 1 ? countries.getFirst() : null;
        // The classification of regions builds on the codes of two letters.
        if (country != null && country.length() == 2) {
            for (String region : record.codes("region")) {
                if (!OverseasTerritories.countriesOf(region).contains(country)) {
                    row.warn("nuts", region, "is not a region of " + country);
                }
            }
        }
        Location location = record.location();
        String reason = location == null ? null : doubt(country, location);
        if (location != null && reason != null) {
            Point point = location.point();
            row.warn("lat", "%s, %s".formatted(point.lat(), point.lon()), reason);
        }
    }

    private static @Nullable String doubt(@Nullable String country, Location location) {
        Point point = location.point();
        if (Math.abs(point.lat()) < NEAR_ZERO && Math.abs(point.lon()) < NEAR_ZERO) {
            return "is in the sea near 0,0, where only wrong positions are";
        }
        if (country == null) {
            return null;
        }
        CountryCities cities = CountryCities.shared();
        if (!cities.covers(country) || OverseasTerritories.contain(country, point)) {
            return null;
        }
        if (!cities.isNear(country, point, MAX_KM_TO_COUNTRY)) {
            return "is %s km from the nearest city of %s%s"
                    .formatted(
                            rounded(cities.kmTo(country, point)),
                            country,
                            suggestion(country, point));
        }
        String city = location.city();
        double kmToCity = city == null ? 0 : cities.kmTo(country, city, point);
        return kmToCity > MAX_KM_TO_CITY
                ? "is %s km from %s".formatted(rounded(kmToCity), city)
                : null;
    }

    private static String suggestion(String country, Point point) {
        double lat = point.lat();
        double lon = point.lon();
        if (isNear(country, lon, lat)) {
            return ": lat and lon look swapped";
        }
        if (isNear(country, lat, -lon)) {
            return ": lon looks as if it had lost its sign";
        }
        if (isNear(country, -lat, lon)) {
            return ": lat looks as if it had a wrong sign";
        }
        if (isNear(country, lat * 10, lon) || isNear(country, lat / 10, lon)) {
            return ": the point of lat looks shifted";
        }
        return "";
    }

    private static boolean isNear(String country, double lat, double lon) {
        return Math.abs(lat) <= 90
                && CountryCities.shared().isNear(country, new Point(lat, lon), MAX_KM_TO_COUNTRY);
    }

    private static String rounded(double km) {
        return String.format(Locale.ROOT, "%,.0f", km);
    }
}
