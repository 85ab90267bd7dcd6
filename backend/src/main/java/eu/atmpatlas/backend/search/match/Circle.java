package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.graph.place.Point;

/** A faster {@link Near}: latitude or longitude alone decide for most points. */
final class Circle {

    /** Safety margin of the quick check, in degrees; about ten centimetres. */
    private static final double MARGIN = 1e-6;

    private final Point centre;
    private final double km;
    private final double latRadius;
    private final double lonRadius;

    Circle(Near near) {
        this.centre = near.point();
        this.km = near.km();
        double angle = near.km() / Point.EARTH_RADIUS_KM;
        this.latRadius = Math.toDegrees(angle) + MARGIN;
        boolean hasPole = Math.abs(centre.lat()) + latRadius >= 90;
        this.lonRadius =
                hasPole
                        ? 180
                        : Math.toDegrees(
                                        Math.asin(
                                                Math.sin(angle)
                                                        / Math.cos(Math.toRadians(centre.lat()))))
                                + MARGIN;
    }

    boolean contains(double lat, double lon) {
        if (Math.abs(lat - centre.lat()) > latRadius) {
            return false;
        }
        double apart = Math.abs(lon - centre.lon());
        return Math.min(apart, 360 - apart) <= lonRadius && centre.kmTo(lat, lon) <= km;
    }
}
