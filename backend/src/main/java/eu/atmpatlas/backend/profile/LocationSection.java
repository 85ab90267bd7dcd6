package eu.atmpatlas.backend.profile;

import static java.util.Comparator.comparing;

import eu.atmpatlas.backend.profile.pdf.CountryMap;
import eu.atmpatlas.backend.profile.pdf.DrawingRegistry;
import eu.atmpatlas.backend.profile.pdf.HtmlElement;
import eu.atmpatlas.backend.profile.pdf.IntervalBar;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map of the sites, and the country's rank. */
record LocationSection(
        ProfileData data,
        ProfileMessages messages,
        FigureFormatter text,
        DrawingRegistry drawings) {

    private static final Comparator<JsonNode> BEST_FIRST =
            comparing(LocationSection::hasOnlyInterval)
                    .thenComparing(comparing(LocationSection::size).reversed())
                    .thenComparing(figure -> figure.at("/region/name").asString());

    Stream<HtmlElement> elements() {
        return Stream.of(
                HtmlElement.withClass("div", "half", map()),
                HtmlElement.withClass("div", "half last", ranking()));
    }

    private Stream<HtmlElement> map() {
        JsonNode points = data.country().at("/sites/points");
        var sites = new ArrayList<CountryMap.Site>();
        for (JsonNode point : points) {
            sites.add(
                    new CountryMap.Site(
                            point.path("lat").asDouble(),
                            point.path("lon").asDouble(),
                            point.path("status").asString("").equals("OPERATIONAL")));
        }
        String shown =
                messages.message(
                        "profile.map.shown",
                        Map.of(
                                "shown", points.size(),
                                "count", data.country().at("/sites/totalCount").asInt()));
        return Stream.of(
                drawings.register(
                        "map",
                        messages.message("profile.map", "name", data.name()) + ". " + shown,
                        new CountryMap(data.place().countries(), sites)),
                HtmlElement.withClass(
                        "p",
                        "soft",
                        legend("●", "sheet.map.operates"),
                        legend("○", "sheet.map.other")),
                HtmlElement.withClass("p", "soft", shown));
    }

    private HtmlElement legend(String mark, String key) {
        return HtmlElement.withClass(
                "span",
                "entry",
                HtmlElement.withClass("span", "site", mark),
                " " + messages.message(key) + " ");
    }

    private Stream<HtmlElement> ranking() {
        if (data.request().past()) {
            return Stream.of(
                    HtmlElement.of("h3", messages.message("sheet.ranking")),
                    HtmlElement.withClass("p", "soft", messages.message("gaps.undated")));
        }
        String unit = data.figuresOf("SITE_DENSITY").unit();
        List<JsonNode> shown =
                data.ranking().stream()
                        .filter(figure -> !figure.path("shown").asString().equals("NONE"))
                        .filter(figure -> figure.path("upper").asDouble(0) > 0)
                        .sorted(BEST_FIRST)
                        .toList();
        String others =
                data.ranking().stream()
                        .filter(figure -> !shown.contains(figure))
                        .map(figure -> figure.at("/region/name").asString())
                        .sorted()
                        .collect(Collectors.joining(", "));
        double maximum = median(shown);
        return Stream.of(
                HtmlElement.of("h3", messages.message("sheet.ranking")),
                HtmlElement.withClass(
                        "table",
                        "ranking",
                        HtmlElement.of(
                                "thead",
                                HtmlElement.of(
                                        "tr",
                                        header(messages.message("gaps.column.region")),
                                        header(""),
                                        header(messages.message("gaps.column.value"))
                                                .attribute("class", "number"))),
                        HtmlElement.of(
                                "tbody", shown.stream().map(figure -> row(figure, unit, maximum)))),
                HtmlElement.withClass("p", "soft", messages.message("gaps.ranked.note")),
                HtmlElement.withClass(
                        "p", "soft", messages.message("sheet.ranking.none", "names", others)));
    }

    private static HtmlElement header(String text) {
        return HtmlElement.of("th", text).attribute("scope", "col");
    }

    private HtmlElement row(JsonNode figure, String unit, double maximum) {
        boolean chosen = data.place().countries().contains(figure.at("/region/code").asString());
        String label = text.figure(figure, unit);
        return HtmlElement.withClass(
                "tr",
                chosen ? "chosen" : "",
                HtmlElement.of("th", figure.at("/region/name").asString())
                        .attribute("scope", "row"),
                HtmlElement.of(
                        "td",
                        drawings.register(
                                "bar",
                                figure.at("/region/name").asString() + ": " + label,
                                new IntervalBar(figure, maximum, chosen))),
                HtmlElement.withClass("td", "number", label));
    }

    private static boolean hasOnlyInterval(JsonNode figure) {
        return figure.path("shown").asString().equals("INTERVAL");
    }

    private static double size(JsonNode figure) {
        return figure.path(hasOnlyInterval(figure) ? "lower" : "value").asDouble(0);
    }

    /**
     * The end of the axis: the maximum, or, if a few values are far larger than the others,
     * somewhat above the 90th percentile.
     */
    private static double median(List<JsonNode> figures) {
        double[] sorted =
                figures.stream()
                        .mapToDouble(figure ->
                                figure.path(hasOnlyInterval(figure) ? "upper" : "value")
                                        .asDouble(0))
                        .sorted()
                        .toArray();
        if (sorted.length == 0) {
            return 1;
        }
        double maximum = sorted[sorted.length - 1];
        double median = sorted[(int) ((sorted.length - 1) * 0.9)];
        return sorted.length >= 8 && maximum > 4 * median ? median * 1.5 : maximum;
    }
}
