package eu.atmpatlas.backend.search.query;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.place.Point;

/**
 * A circle on the globe, its edge included.
 *
 * @param point centre
 * @param km radius in kilometres along the great circle
 */
public record Near(Point point, double km) {

    /** Half of the Earth's circumference: such a circle includes every point. */
    private static final double MAX_KM = 20_040;

    /**
     * The circle of a request.
     *
     * @throws BadInputException that names the field out of range
     */
    public static Near of(double lat, double lon, double km) {
        check("lat", lat, 90);
        check("lon", lon, 180);
        if (!(km > 0 && km <= MAX_KM)) {
            throw new BadInputException(
                    "filter.near.km", "must be more than 0 and at most 20,040, not " + km);
        }
        return new Near(new Point(lat, lon), km);
    }

    private static void check(String field, double degrees, int max) {
        if (!(Math.abs(degrees) <= max)) {
            throw new BadInputException(
                    "filter.near." + field,
                    "must be between -%d and %d, not %s".formatted(max, max, degrees));
        }
    }
}
