package eu.atmpatlas.backend.profile.pdf;

import tools.jackson.databind.JsonNode;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a figure as a bar, with a line from its lower to its upper bound. If less than half is
 * known, it draws only the interval, hatched.
 *
 * @param maximum end of the axis; larger values are cut off there
 * @param chosen whether to highlight the bar
 */
public record IntervalBar(JsonNode figure, double maximum, boolean chosen) implements Drawing {

    private static final double STEP = 3;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(0.6f));
        graphics.draw(new Line2D.Double(0, 0, 0, height));
        double from = position(figure.path("lower"), width, 0);
        double to = position(figure.path("upper"), width, width);
        String shown = figure.path("shown").asString("NONE");
        if (shown.equals("POINT")) {
            graphics.setColor(chosen ? BAR_SELECTED : BAR);
            graphics.fill(
                    new Rectangle2D.Double(
                            0, 1.5, position(figure.path("value"), width, 0), height - 3));
            if (figure.path("value").asDouble() > maximum) {
                drawOverflow(graphics, width, height);
            } else if (to - from > 0.5) {
                drawInterval(graphics, from, to, height);
            }
        } else if (shown.equals("INTERVAL")) {
            hatch(
                    graphics,
                    new Rectangle2D.Double(from, 1.5, Math.max(1.5, to - from), height - 3));
        }
    }

    private double position(JsonNode value, double width, double otherwise) {
        return value.isNumber() ? Math.clamp(value.asDouble() / maximum, 0, 1) * width : otherwise;
    }

    private static void drawInterval(Graphics2D graphics, double from, double to, double height) {
        double middle = height / 2;
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(new Line2D.Double(from, middle, to, middle));
        graphics.draw(new Line2D.Double(from, middle - 2, from, middle + 2));
        graphics.draw(new Line2D.Double(to, middle - 2, to, middle + 2));
    }

    /** An arrow where the bar exceeds the axis. */
    private static void drawOverflow(Graphics2D graphics, double width, double height) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1f));
        graphics.draw(new Line2D.Double(width - 4, 1, width - 0.5, height / 2));
        graphics.draw(new Line2D.Double(width - 0.5, height / 2, width - 4, height - 1));
    }

    private static void hatch(Graphics2D graphics, Rectangle2D area) {
        Shape before = graphics.getClip();
        graphics.clip(area);
        graphics.setColor(HATCH);
        graphics.setStroke(new BasicStroke(0.8f));
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += STEP) {
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        graphics.setClip(before);
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.draw(area);
    }
}
