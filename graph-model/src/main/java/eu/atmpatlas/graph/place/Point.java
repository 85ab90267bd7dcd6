package eu.atmpatlas.graph.place;

/**
 * A point on the Earth, in WGS84.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Point(double lat, double lon) {

    /** Mean radius of the Earth in kilometres (IUGG). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * @throws IllegalArgumentException naming the coordinate that is out of range
     */
    public Point {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("lat must be between -90 and 90, not " + lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("lon must be between -180 and 180, not " + lon);
        }
    }

    /** Returns the great-circle distance in kilometres (haversine formula). */
    public double kmTo(double otherLat, double otherLon) {
        double halfLat = Math.toRadians(otherLat - lat) / 2;
        double halfLon = Math.toRadians(otherLon - lon) / 2;
        double chord =
                Math.sin(halfLat) * Math.sin(halfLat)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(otherLat))
                                * Math.sin(halfLon)
                                * Math.sin(halfLon);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
