package eu.atmpatlas.backend.profile;

import static java.util.Comparator.comparing;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the sites are, and how the country stands among the others. */
record PlacePart(ProfileAnswers all, SheetWords words, FigureText text, Drawings drawings) {

    private static final Comparator<JsonNode> BEST_FIRST =
            comparing(PlacePart::onlySpan)
                    .thenComparing(comparing(PlacePart::size).reversed())
                    .thenComparing(figure -> figure.at("/region/name").asString());

    Stream<Tag> parts() {
        return Stream.of(
                Tag.classed("div", "half", map()), Tag.classed("div", "half last", ranking()));
    }

    private Stream<Tag> map() {
        JsonNode points = all.country().at("/sites/points");
        var sites = new ArrayList<CountryMap.Site>();
        for (JsonNode point : points) {
            sites.add(
                    new CountryMap.Site(
                            point.path("lat").asDouble(),
                            point.path("lon").asDouble(),
                            point.path("status").asString("").equals("OPERATIONAL")));
        }
        String shown =
                words.say(
                        "profile.map.shown",
                        Map.of(
                                "shown", points.size(),
                                "count", all.country().at("/sites/totalCount").asInt()));
        return Stream.of(
                drawings.place(
                        "map",
                        words.say("profile.map", "name", all.name()) + ". " + shown,
                        new CountryMap(all.asked().country(), sites)),
                Tag.classed(
                        "p",
                        "soft",
                        legend("●", "sheet.map.operates"),
                        legend("○", "sheet.map.other")),
                Tag.classed("p", "soft", shown));
    }

    private Tag legend(String mark, String key) {
        return Tag.classed(
                "span", "entry", Tag.classed("span", "site", mark), " " + words.say(key) + " ");
    }

    private Stream<Tag> ranking() {
        String unit = all.of("SITE_DENSITY").unit();
        List<JsonNode> shown =
                all.ranking().stream()
                        .filter(figure -> !figure.path("shown").asString().equals("NONE"))
                        .filter(figure -> figure.path("upper").asDouble(0) > 0)
                        .sorted(BEST_FIRST)
                        .toList();
        String others =
                all.ranking().stream()
                        .filter(figure -> !shown.contains(figure))
                        .map(figure -> figure.at("/region/name").asString())
                        .sorted()
                        .collect(Collectors.joining(", "));
        double most = typical(shown);
        return Stream.of(
                Tag.of("h3", words.say("sheet.ranking")),
                Tag.classed(
                        "table",
                        "ranking",
                        Tag.of(
                                "thead",
                                Tag.of(
                                        "tr",
                                        header(words.say("gaps.column.region")),
                                        header(""),
                                        header(words.say("gaps.column.value"))
                                                .set("class", "number"))),
                        Tag.of("tbody", shown.stream().map(figure -> row(figure, unit, most)))),
                Tag.classed("p", "soft", words.say("gaps.ranked.note")),
                Tag.classed("p", "soft", words.say("sheet.ranking.none", "names", others)));
    }

    private static Tag header(String text) {
        return Tag.of("th", text).set("scope", "col");
    }

    private Tag row(JsonNode figure, String unit, double most) {
        boolean chosen = figure.at("/region/code").asString().equals(all.asked().country());
        String told = text.figure(figure, unit);
        return Tag.classed(
                "tr",
                chosen ? "chosen" : "",
                Tag.of("th", figure.at("/region/name").asString()).set("scope", "row"),
                Tag.of(
                        "td",
                        drawings.place(
                                "bar",
                                figure.at("/region/name").asString() + ": " + told,
                                new SpanBar(figure, most, chosen))),
                Tag.classed("td", "number", told));
    }

    private static boolean onlySpan(JsonNode figure) {
        return figure.path("shown").asString().equals("INTERVAL");
    }

    private static double size(JsonNode figure) {
        return figure.path(onlySpan(figure) ? "lower" : "value").asDouble(0);
    }

    /** The greatest value, or where a few dwarf all others somewhat above the rest. */
    private static double typical(List<JsonNode> figures) {
        double[] sorted =
                figures.stream()
                        .mapToDouble(figure ->
                                figure.path(onlySpan(figure) ? "upper" : "value").asDouble(0))
                        .sorted()
                        .toArray();
        if (sorted.length == 0) {
            return 1;
        }
        double most = sorted[sorted.length - 1];
        double usual = sorted[(int) ((sorted.length - 1) * 0.9)];
        return sorted.length >= 8 && most > 4 * usual ? usual * 1.5 : most;
    }
}
