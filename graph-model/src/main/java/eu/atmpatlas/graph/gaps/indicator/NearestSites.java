package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * Finds the nearest site to each city. Locations are points on a sphere, and the sites are sorted
 * by their height (z coordinate) on it. The search goes up and down from the city's height, and
 * stops when the difference in height alone exceeds the shortest distance found so far.
 */
final class NearestSites {

    private final List<SiteFacts> sites;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] site;
    private final double[] km;

    /** Ignores sites without a location. */
    NearestSites(List<City> cities, List<SiteFacts> candidates) {
        this.sites =
                candidates.stream()
                        .filter(each -> each.point() != null)
                        .sorted(Comparator.comparingDouble(NearestSites::lat))
                        .toList();
        int size = sites.size();
        this.x = new double[size];
        this.y = new double[size];
        this.z = new double[size];
        for (int s = 0; s < size; s++) {
            Point point = sites.get(s).point();
            if (point != null) {
                x[s] = east(point.lat(), point.lon());
                y[s] = north(point.lat(), point.lon());
                z[s] = up(point.lat());
            }
        }
        this.site = new int[cities.size()];
        this.km = new double[cities.size()];
        for (int c = 0; c < site.length; c++) {
            findNearest(c, cities.get(c));
        }
    }

    private void findNearest(int c, City city) {
        double cx = east(city.lat(), city.lon());
        double cy = north(city.lat(), city.lon());
        double cz = up(city.lat());
        int above = firstNotBelow(cz);
        int below = above - 1;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        while (below >= 0 || above < z.length) {
            double down = below < 0 ? Double.POSITIVE_INFINITY : cz - z[below];
            double high = above == z.length ? Double.POSITIVE_INFINITY : z[above] - cz;
            int next = down <= high ? below-- : above++;
            double height = Math.min(down, high);
            if (height * height > least) {
                break;
            }
            double dx = cx - x[next];
            double dy = cy - y[next];
            double dz = cz - z[next];
            double chord = dx * dx + dy * dy + dz * dz;
            if (chord < least) {
                least = chord;
                best = next;
            }
        }
        site[c] = best;
        km[c] =
                best < 0
                        ? Double.POSITIVE_INFINITY
                        : 2 * Point.EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(least) / 2));
    }

    private int firstNotBelow(double height) {
        int low = 0;
        int high = z.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (z[middle] < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the great-circle distance in kilometres from a city to its nearest site; infinite if
     * there are no sites.
     */
    double km(int city) {
        return km[city];
    }

    /** Returns the nearest site to a city; null if there are no sites. */
    @Nullable SiteFacts site(int city) {
        return site[city] < 0 ? null : sites.get(site[city]);
    }

    private static double lat(SiteFacts site) {
        Point point = site.point();
        return point == null ? 0 : point.lat();
    }

    private static double east(double lat, double lon) {
        return Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(lon));
    }

    private static double north(double lat, double lon) {
        return Math.cos(Math.toRadians(lat)) * Math.sin(Math.toRadians(lon));
    }

    private static double up(double lat) {
        return Math.sin(Math.toRadians(lat));
    }
}
