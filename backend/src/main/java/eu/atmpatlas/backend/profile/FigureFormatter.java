package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

/** Formats figures as the web does: about two significant digits. */
final class FigureFormatter {

    private final ProfileMessages messages;

    FigureFormatter(ProfileMessages messages) {
        this.messages = messages;
    }

    /** The point estimate; the interval if less than half is known; or that there is no figure. */
    String figure(JsonNode figure, String unit) {
        return switch (figure.path("shown").asString("NONE")) {
            case "POINT" -> value(figure.path("value"), unit);
            case "INTERVAL" -> interval(figure, unit);
            default -> messages.message("gaps.noFigure");
        };
    }

    /** {@code 0.4 – 2.1}; one number if both ends have the same text. */
    String interval(JsonNode figure, String unit) {
        String from = value(figure.path("lower"), unit);
        String to = value(figure.path("upper"), unit);
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (to.isEmpty()) {
            return "≥ " + from;
        }
        if (from.isEmpty()) {
            return "≤ " + to;
        }
        return from.equals(to) ? from : from + " – " + to;
    }

    /** Share of sites for which the value is known. */
    String coverage(JsonNode figure) {
        JsonNode coverage = figure.path("coverage");
        return coverage.isNumber() ? messages.percent(coverage.asDouble()) : "–";
    }

    /** {@code per million people}; empty if the number needs no unit. */
    String unit(String unit) {
        return switch (unit) {
            case "PER_POPULATION" -> messages.message("gaps.unit.perMillion");
            case "AREA_PER_POPULATION" -> messages.message("gaps.unit.area");
            case "DAYS" -> messages.message("gaps.unit.days");
            default -> "";
        };
    }

    private String value(JsonNode value, String unit) {
        if (!value.isNumber()) {
            return "";
        }
        double number = value.asDouble();
        return switch (unit) {
            case "SHARE" ->
                    number > 0 && number < 0.01
                            ? "<" + messages.percent(0.01)
                            : messages.percent(number);
            case "COUNT", "DAYS" -> messages.number(number, 1);
            case "INDEX" -> messages.number(number, 2);
            default -> messages.number(number, digits(Math.abs(number)));
        };
    }

    private static int digits(double size) {
        if (size >= 100 || size == 0) {
            return 0;
        }
        if (size >= 10) {
            return 1;
        }
        return size >= 0.01 ? 2 : 3;
    }
}
