package eu.atmpatlas.graph.place;

/**
 * A box between two parallels and two meridians, in degrees. {@code west > east} crosses the
 * antimeridian.
 */
public record BoundingBox(double south, double west, double north, double east) {

    /**
     * @throws IllegalArgumentException naming the side that is out of range
     */
    public BoundingBox {
        new Point(south, west);
        new Point(north, east);
        if (south > north) {
            throw new IllegalArgumentException("south must not lie north of north");
        }
    }

    /** Whether the point lies in the box, its edges included. */
    public boolean contains(double lat, double lon) {
        boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
        return lat >= south && lat <= north && between;
    }
}
