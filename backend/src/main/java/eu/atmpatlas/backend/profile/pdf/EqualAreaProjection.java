package eu.atmpatlas.backend.profile.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Lambert's azimuthal equal-area projection, so that areas are comparable. Lengths are in radii of
 * the earth until {@link #fit} is called.
 */
final class EqualAreaProjection {

    private final double centreLon;
    private final double sine;
    private final double cosine;
    private double scale = 1;
    private double left;
    private double top;

    EqualAreaProjection(double lat, double lon) {
        this.centreLon = Math.toRadians(lon);
        this.sine = Math.sin(Math.toRadians(lat));
        this.cosine = Math.cos(Math.toRadians(lat));
    }

    /**
     * Scales the projection so that the area, in the projection's units, fills the frame inside its
     * margin.
     */
    void fit(Rectangle2D area, double width, double height, double margin) {
        scale =
                Math.min(
                        (width - 2 * margin) / area.getWidth(),
                        (height - 2 * margin) / area.getHeight());
        left = width / 2 - area.getCenterX() * scale;
        top = height / 2 - area.getCenterY() * scale;
    }

    /** The position of a place, from the upper left corner. */
    Point2D project(double lat, double lon) {
        double north = Math.toRadians(lat);
        double east = Math.toRadians(lon) - centreLon;
        double near = sine * Math.sin(north) + cosine * Math.cos(north) * Math.cos(east);
        double stretch = Math.sqrt(2 / (1 + near));
        double x = stretch * Math.cos(north) * Math.sin(east);
        double y = stretch * (cosine * Math.sin(north) - sine * Math.cos(north) * Math.cos(east));
        return new Point2D.Double(left + x * scale, top - y * scale);
    }
}
