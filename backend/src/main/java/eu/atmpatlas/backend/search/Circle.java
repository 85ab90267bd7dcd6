package eu.atmpatlas.backend.search;

import eu.atmpatlas.graph.place.Point;

/** {@link Near} made fast: most points are told by their latitude or longitude alone. */
final class Circle {

    /** Degrees by which the quick look errs on the safe side; some centimetres. */
    private static final double MARGIN = 1e-6;

    private final Point middle;
    private final double km;
    private final double latReach;
    private final double lonReach;

    Circle(Near near) {
        this.middle = near.point();
        this.km = near.km();
        double angle = near.km() / Point.EARTH_RADIUS_KM;
        this.latReach = Math.toDegrees(angle) + MARGIN;
        boolean hasPole = Math.abs(middle.lat()) + latReach >= 90;
        this.lonReach =
                hasPole
                        ? 180
                        : Math.toDegrees(
                                        Math.asin(
                                                Math.sin(angle)
                                                        / Math.cos(Math.toRadians(middle.lat()))))
                                + MARGIN;
    }

    boolean contains(double lat, double lon) {
        if (Math.abs(lat - middle.lat()) > latReach) {
            return false;
        }
        double apart = Math.abs(lon - middle.lon());
        return Math.min(apart, 360 - apart) <= lonReach && middle.kmTo(lat, lon) <= km;
    }
}
