package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.DrawingRegistry;
import eu.atmpatlas.backend.profile.pdf.HtmlElement;
import eu.atmpatlas.backend.profile.pdf.IntervalBar;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every figure with its interval, the share that is known, and Europe's figure beside it. */
record FiguresSection(
        ProfileData data,
        ProfileMessages messages,
        FigureFormatter text,
        DrawingRegistry drawings) {

    static final List<String> FAMILIES =
            List.of("SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY");

    Stream<HtmlElement> elements() {
        var rows = new ArrayList<HtmlElement>();
        for (String family : FAMILIES) {
            List<ProfileData.IndicatorFigures> entries =
                    data.figures().stream().filter(one -> one.family().equals(family)).toList();
            if (!entries.isEmpty()) {
                rows.add(
                        HtmlElement.withClass(
                                "tr",
                                "family",
                                HtmlElement.of("th", messages.message("gaps.family." + family))
                                        .attribute("colspan", "6")
                                        .attribute("scope", "row")));
                entries.forEach(entry -> rows.add(row(entry)));
            }
        }
        return Stream.of(
                HtmlElement.withClass("p", "soft", messages.message("profile.figures.note")),
                HtmlElement.withClass(
                        "table",
                        "figures",
                        HtmlElement.of(
                                "thead",
                                HtmlElement.of(
                                        "tr",
                                        header("gaps.indicator", ""),
                                        header("gaps.column.value", "number"),
                                        header("gaps.column.span", "number"),
                                        HtmlElement.of("th").attribute("scope", "col"),
                                        header("gaps.column.coverage", "number"),
                                        header("gaps.europe", "number"))),
                        HtmlElement.of("tbody", rows.stream())));
    }

    private HtmlElement header(String key, String kind) {
        return HtmlElement.withClass("th", kind, messages.message(key)).attribute("scope", "col");
    }

    private HtmlElement row(ProfileData.IndicatorFigures entry) {
        JsonNode national = entry.national();
        String shown = national.path("shown").asString("NONE");
        int note = data.figures().indexOf(entry) + 1;
        String unit = text.unit(entry.unit());
        return HtmlElement.of(
                "tr",
                HtmlElement.of(
                                "th",
                                name(entry),
                                HtmlElement.withClass("a", "note", String.valueOf(note))
                                        .attribute("href", "#method-" + note),
                                unit.isEmpty()
                                        ? ""
                                        : HtmlElement.withClass("span", "soft", " " + unit))
                        .attribute("scope", "row"),
                HtmlElement.withClass(
                        "td",
                        shown.equals("POINT") ? "number point" : "number soft",
                        switch (shown) {
                            case "POINT" -> text.figure(national, entry.unit());
                            case "INTERVAL" -> messages.message("gaps.intervalShort");
                            default -> messages.message("gaps.noFigure");
                        }),
                HtmlElement.withClass("td", "number", interval(national, shown, entry.unit())),
                HtmlElement.of("td", bar(entry, shown)),
                HtmlElement.withClass("td", "number", text.coverage(national)),
                HtmlElement.withClass(
                        "td", "number soft", text.figure(entry.europe(), entry.unit())));
    }

    /**
     * The name of an indicator, with the chosen capability or product type if it has such a
     * parameter.
     */
    private String name(ProfileData.IndicatorFigures entry) {
        String name = entry.indicator().path("name").asString();
        boolean hasNeed = false;
        for (JsonNode parameter : entry.indicator().path("parameters")) {
            hasNeed |= parameter.path("name").asString().matches("capability|productType");
        }
        return hasNeed ? name + ": " + need() : name;
    }

    private String need() {
        for (JsonNode concept : data.country().at("/needs/concepts")) {
            if (concept.path("code").asString().equals(data.request().needCode())) {
                return concept.path("label").asString();
            }
        }
        return data.request().needCode();
    }

    private String interval(JsonNode national, String shown, String unit) {
        return shown.equals("NONE") && national.path("reason").isString()
                ? messages.message("gaps.reason." + national.path("reason").asString())
                : text.interval(national, unit);
    }

    /** Only shares have a bar: they have the same axis, so bars can be compared. */
    private Object bar(ProfileData.IndicatorFigures entry, String shown) {
        return entry.unit().equals("SHARE") && !shown.equals("NONE")
                ? drawings.register(
                        "share",
                        text.figure(entry.national(), entry.unit()),
                        new IntervalBar(entry.national(), 1, false))
                : "";
    }
}
