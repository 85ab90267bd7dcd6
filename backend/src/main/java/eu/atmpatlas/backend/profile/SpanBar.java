package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * A figure as a bar with a line from its lowest to its highest value. Where less than half is known
 * there is no bar, only the span, hatched.
 *
 * @param most where the axis ends; what is more ends there
 * @param chosen whether it is to stand out
 */
record SpanBar(JsonNode figure, double most, boolean chosen) implements Drawing {

    private static final double STEP = 3;

    @Override
    public void draw(Graphics2D on, double width, double height) {
        on.setColor(LINE);
        on.setStroke(new BasicStroke(0.6f));
        on.draw(new Line2D.Double(0, 0, 0, height));
        double from = at(figure.path("lower"), width, 0);
        double to = at(figure.path("upper"), width, width);
        String shown = figure.path("shown").asString("NONE");
        if (shown.equals("POINT")) {
            on.setColor(chosen ? BAR_CHOSEN : BAR);
            on.fill(new Rectangle2D.Double(0, 1.5, at(figure.path("value"), width, 0), height - 3));
            if (figure.path("value").asDouble() > most) {
                beyond(on, width, height);
            } else if (to - from > 0.5) {
                span(on, from, to, height);
            }
        } else if (shown.equals("INTERVAL")) {
            hatched(on, new Rectangle2D.Double(from, 1.5, Math.max(1.5, to - from), height - 3));
        }
    }

    private double at(JsonNode value, double width, double otherwise) {
        return value.isNumber() ? Math.clamp(value.asDouble() / most, 0, 1) * width : otherwise;
    }

    private static void span(Graphics2D on, double from, double to, double height) {
        double middle = height / 2;
        on.setColor(INK);
        on.setStroke(new BasicStroke(0.7f));
        on.draw(new Line2D.Double(from, middle, to, middle));
        on.draw(new Line2D.Double(from, middle - 2, from, middle + 2));
        on.draw(new Line2D.Double(to, middle - 2, to, middle + 2));
    }

    /** An arrow where the bar would go on. */
    private static void beyond(Graphics2D on, double width, double height) {
        on.setColor(INK);
        on.setStroke(new BasicStroke(1f));
        on.draw(new Line2D.Double(width - 4, 1, width - 0.5, height / 2));
        on.draw(new Line2D.Double(width - 0.5, height / 2, width - 4, height - 1));
    }

    private static void hatched(Graphics2D on, Rectangle2D area) {
        Shape before = on.getClip();
        on.clip(area);
        on.setColor(HATCH);
        on.setStroke(new BasicStroke(0.8f));
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += STEP) {
            on.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        on.setClip(before);
        on.setStroke(new BasicStroke(0.5f));
        on.draw(area);
    }
}
