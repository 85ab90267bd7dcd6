package eu.atmpatlas.graph.place;

/**
 * A box between two parallels and two meridians, in degrees. A box with {@code west > east} crosses
 * the antimeridian.
 */
public record BoundingBox(double south, double west, double north, double east) {

    /**
     * @throws IllegalArgumentException naming the side that is out of range
     */
    public BoundingBox {
        new Point(south, west);
        new Point(north, east);
        if (south > north) {
            throw new IllegalArgumentException("south must not be greater than north");
        }
    }

    /** Returns whether the point is in the box or on its edge. */
    public boolean contains(double lat, double lon) {
        boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
        return lat >= south && lat <= north && between;
    }
}
