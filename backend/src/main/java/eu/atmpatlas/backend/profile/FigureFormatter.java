package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Formats figures as the web does: about two significant digits. */
final class FigureFormatter {

    /** Of fewer than this many no percentage is given. */
    private static final int FEW = 5;

    private final ProfileMessages messages;

    FigureFormatter(ProfileMessages messages) {
        this.messages = messages;
    }

    /** The point estimate; the interval if less than half is known; or that there is no figure. */
    String figure(JsonNode figure, String unit) {
        return switch (figure.path("shown").asString("NONE")) {
            case "POINT" -> point(figure, unit);
            case "INTERVAL" -> interval(figure, unit);
            default -> messages.message("gaps.noFigure");
        };
    }

    /** {@code 0.4 – 2.1}; one number if both ends have the same text. */
    String interval(JsonNode figure, String unit) {
        int few = unit.equals("SHARE") ? few(figure) : 0;
        String from = end(figure.path("lower"), few, unit);
        String to = end(figure.path("upper"), few, unit);
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (to.isEmpty()) {
            return "≥ " + from;
        }
        if (from.isEmpty()) {
            return "≤ " + to;
        }
        String span = from.equals(to) ? from : from + " – " + to;
        return few > 0 && isCount(figure.path("lower"), few) && isCount(figure.path("upper"), few)
                ? of(span, few)
                : span;
    }

    /** Of how many in scope the value is known: {@code 12 of 15}. */
    String coverage(JsonNode figure) {
        JsonNode coverage = figure.path("coverage");
        int n = figure.path("n").asInt(0);
        if (!coverage.isNumber()) {
            return "–";
        }
        return n > 0 && isCount(coverage, n)
                ? of(messages.number(Math.round(coverage.asDouble() * n), 0), n)
                : messages.percent(coverage.asDouble());
    }

    /** Says that a value is only a bound, and gives no percentage of few. */
    private String point(JsonNode figure, String unit) {
        String text = amount(figure, unit);
        return switch (figure.path("bound").asString("")) {
            case "AT_LEAST" -> messages.message("gaps.atLeast", "value", text);
            case "AT_MOST" -> messages.message("gaps.atMost", "value", text);
            default -> text;
        };
    }

    private String amount(JsonNode figure, String unit) {
        JsonNode denominator = figure.path("denominator");
        if (!unit.equals("SHARE") || !denominator.isNumber() || denominator.asDouble() >= FEW) {
            return value(figure.path("value"), unit);
        }
        double numerator = figure.path("numerator").asDouble();
        return numerator == Math.rint(numerator)
                ? of(messages.number(numerator, 0), denominator.asInt())
                : value(figure.path("value"), "INDEX");
    }

    /** The number that a share of few is a share of; 0 if it is of many, or not known. */
    private static int few(JsonNode figure) {
        JsonNode n = figure.path("n");
        JsonNode denominator = figure.path("denominator");
        JsonNode count = figure.path("bound").isString() || !n.isNumber() ? denominator : n;
        return count.isNumber() && count.asDouble() < FEW ? count.asInt() : 0;
    }

    private String end(JsonNode share, int few, String unit) {
        if (few == 0 || !share.isNumber()) {
            return value(share, unit);
        }
        return isCount(share, few)
                ? messages.number(Math.round(share.asDouble() * few), 0)
                : value(share, "INDEX");
    }

    private static boolean isCount(JsonNode share, int few) {
        double count = share.asDouble() * few;
        return !share.isNumber() || Math.abs(count - Math.rint(count)) < 1e-6;
    }

    private String of(String count, int total) {
        return messages.message(
                "gaps.of", Map.of("count", count, "total", messages.number(total, 0)));
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
