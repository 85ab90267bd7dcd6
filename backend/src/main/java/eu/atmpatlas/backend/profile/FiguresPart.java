package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every figure with its span, how much of it is known, and Europe's beside it. */
record FiguresPart(ProfileAnswers all, SheetWords words, FigureText text, Drawings drawings) {

    static final List<String> FAMILIES =
            List.of("SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY");

    Stream<Tag> parts() {
        var rows = new ArrayList<Tag>();
        for (String family : FAMILIES) {
            List<ProfileAnswers.Entry> entries =
                    all.figures().stream().filter(one -> one.family().equals(family)).toList();
            if (!entries.isEmpty()) {
                rows.add(
                        Tag.classed(
                                "tr",
                                "family",
                                Tag.of("th", words.say("gaps.family." + family))
                                        .set("colspan", "6")
                                        .set("scope", "row")));
                entries.forEach(entry -> rows.add(row(entry)));
            }
        }
        return Stream.of(
                Tag.classed("p", "soft", words.say("profile.figures.note")),
                Tag.classed(
                        "table",
                        "figures",
                        Tag.of(
                                "thead",
                                Tag.of(
                                        "tr",
                                        header("gaps.indicator", ""),
                                        header("gaps.column.value", "number"),
                                        header("gaps.column.span", "number"),
                                        Tag.of("th").set("scope", "col"),
                                        header("gaps.column.coverage", "number"),
                                        header("gaps.europe", "number"))),
                        Tag.of("tbody", rows.stream())));
    }

    private Tag header(String key, String kind) {
        return Tag.classed("th", kind, words.say(key)).set("scope", "col");
    }

    private Tag row(ProfileAnswers.Entry entry) {
        JsonNode here = entry.here();
        String shown = here.path("shown").asString("NONE");
        int note = all.figures().indexOf(entry) + 1;
        String unit = text.unit(entry.unit());
        return Tag.of(
                "tr",
                Tag.of(
                                "th",
                                name(entry),
                                Tag.classed("a", "note", String.valueOf(note))
                                        .set("href", "#method-" + note),
                                unit.isEmpty() ? "" : Tag.classed("span", "soft", " " + unit))
                        .set("scope", "row"),
                Tag.classed(
                        "td",
                        shown.equals("POINT") ? "number point" : "number soft",
                        switch (shown) {
                            case "POINT" -> text.figure(here, entry.unit());
                            case "INTERVAL" -> words.say("gaps.intervalShort");
                            default -> words.say("gaps.noFigure");
                        }),
                Tag.classed("td", "number", span(here, shown, entry.unit())),
                Tag.of("td", bar(entry, shown)),
                Tag.classed("td", "number", text.coverage(here)),
                Tag.classed("td", "number soft", text.figure(entry.europe(), entry.unit())));
    }

    /** What is counted for one capability or product type says for which. */
    private String name(ProfileAnswers.Entry entry) {
        String name = entry.indicator().path("name").asString();
        boolean takes = false;
        for (JsonNode parameter : entry.indicator().path("parameters")) {
            takes |= parameter.path("name").asString().matches("capability|productType");
        }
        return takes ? name + ": " + need() : name;
    }

    private String need() {
        for (JsonNode concept : all.country().at("/needs/concepts")) {
            if (concept.path("code").asString().equals(all.asked().needCode())) {
                return concept.path("label").asString();
            }
        }
        return all.asked().needCode();
    }

    private String span(JsonNode here, String shown, String unit) {
        return shown.equals("NONE") && here.path("reason").isString()
                ? words.say("gaps.reason." + here.path("reason").asString())
                : text.interval(here, unit);
    }

    /** Shares have the same axis, so only they can be compared by eye. */
    private Object bar(ProfileAnswers.Entry entry, String shown) {
        return entry.unit().equals("SHARE") && !shown.equals("NONE")
                ? drawings.place(
                        "share",
                        text.figure(entry.here(), entry.unit()),
                        new SpanBar(entry.here(), 1, false))
                : "";
    }
}
