package eu.atmpatlas.backend.profile.pdf;

import static java.util.Comparator.comparing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws one or more countries, their neighbours and sites: a filled circle if the site operates, an
 * open one if it does not or this is unknown.
 */
public final class CountryMap implements Drawing {

    private static final double MARGIN = 16;
    private static final double RADIUS = 3.2;

    /**
     * In degrees: parts of the country further than this from the largest part do not extend the
     * frame.
     */
    private static final double MAX_DISTANCE_DEGREES = 6;

    /** A site. */
    public record Site(double lat, double lon, boolean operates) {}

    private final Set<String> countries;
    private final List<Site> sites;

    public CountryMap(Collection<String> countries, List<Site> sites) {
        this.countries = Set.copyOf(countries);
        this.sites = sites.stream().sorted(comparing(Site::operates)).toList();
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        EqualAreaProjection projection = projection(width, height);
        var frame = new Rectangle2D.Double(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.clip(frame);
        graphics.setColor(SEA);
        graphics.fill(frame);
        CountryShapes shapes = CountryShapes.all();
        for (String code : shapes.codes()) {
            if (!countries.contains(code)) {
                area(graphics, code, projection, frame);
            }
        }
        countries.forEach(code -> area(graphics, code, projection, frame));
        for (Site site : sites) {
            Point2D at = projection.project(site.lat(), site.lon());
            var disc =
                    new Ellipse2D.Double(
                            at.getX() - RADIUS, at.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
            graphics.setColor(site.operates() ? SITE : java.awt.Color.WHITE);
            graphics.fill(disc);
            graphics.setStroke(new BasicStroke(site.operates() ? 0.5f : 1.2f));
            graphics.setColor(site.operates() ? java.awt.Color.WHITE : SITE);
            graphics.draw(disc);
        }
        graphics.setStroke(new BasicStroke(0.6f));
        graphics.setColor(COAST);
        graphics.draw(frame);
    }

    private void area(
            Graphics2D graphics, String code, EqualAreaProjection projection, Rectangle2D frame) {
        boolean chosen = countries.contains(code);
        for (List<double[]> polygon : CountryShapes.all().of(code)) {
            var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            polygon.forEach(ring -> addRing(path, ring, projection));
            if (path.getBounds2D().intersects(frame)) {
                graphics.setColor(chosen ? COUNTRY : LAND);
                graphics.fill(path);
                graphics.setColor(chosen ? BAR_SELECTED : COAST);
                graphics.setStroke(new BasicStroke(chosen ? 0.9f : 0.5f));
                graphics.draw(path);
            }
        }
    }

    private static void addRing(Path2D path, double[] ring, EqualAreaProjection projection) {
        for (int at = 0; at + 1 < ring.length; at += 2) {
            Point2D point = projection.project(ring[at + 1], ring[at]);
            if (at == 0) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
            }
        }
        path.closePath();
    }

    /** Fits the frame to the main parts of the countries and the parts near them. */
    private EqualAreaProjection projection(double width, double height) {
        Rectangle2D degrees =
                countries.stream()
                        .map(CountryMap::mainPart)
                        .flatMap(Optional::stream)
                        .reduce(Rectangle2D::createUnion)
                        .orElseGet(() -> boundsOf(sites));
        var projection = new EqualAreaProjection(degrees.getCenterY(), degrees.getCenterX());
        var area = new Path2D.Double();
        for (int step = 0; step <= 8; step++) {
            double lon = degrees.getX() + degrees.getWidth() * step / 8;
            double lat = degrees.getY() + degrees.getHeight() * step / 8;
            for (double[] edge :
                    new double[][] {
                        {degrees.getMinY(), lon},
                        {degrees.getMaxY(), lon},
                        {lat, degrees.getMinX()},
                        {lat, degrees.getMaxX()}
                    }) {
                Point2D point = projection.project(edge[0], edge[1]);
                if (area.getCurrentPoint() == null) {
                    area.moveTo(point.getX(), point.getY());
                } else {
                    area.lineTo(point.getX(), point.getY());
                }
            }
        }
        projection.fit(area.getBounds2D(), width, height, MARGIN);
        return projection;
    }

    /** The frame of a country's largest part and the parts near it. */
    private static Optional<Rectangle2D> mainPart(String country) {
        List<Rectangle2D> boxes =
                CountryShapes.all().of(country).stream()
                        .map(polygon -> boundsOfRing(polygon.getFirst()))
                        .toList();
        Optional<Rectangle2D> largest =
                boxes.stream().max(comparing(box -> box.getWidth() * box.getHeight()));
        return largest.map(main -> {
            Rectangle2D near =
                    new Rectangle2D.Double(
                            main.getX() - MAX_DISTANCE_DEGREES,
                            main.getY() - MAX_DISTANCE_DEGREES,
                            main.getWidth() + 2 * MAX_DISTANCE_DEGREES,
                            main.getHeight() + 2 * MAX_DISTANCE_DEGREES);
            return boxes.stream().filter(near::contains).reduce(main, Rectangle2D::createUnion);
        });
    }

    /** The frame for a country without a shape: its sites, or Europe. */
    private static Rectangle2D boundsOf(List<Site> sites) {
        return sites.stream()
                .map(site ->
                        (Rectangle2D) new Rectangle2D.Double(site.lon() - 2, site.lat() - 2, 4, 4))
                .reduce(Rectangle2D::createUnion)
                .orElseGet(() -> new Rectangle2D.Double(-10, 36, 42, 34));
    }

    private static Rectangle2D boundsOfRing(double[] ring) {
        var box = new Rectangle2D.Double(ring[0], ring[1], 0, 0);
        for (int at = 2; at + 1 < ring.length; at += 2) {
            box.add(ring[at], ring[at + 1]);
        }
        return box;
    }
}
