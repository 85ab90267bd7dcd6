package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** The bottlenecks of the field, and the initiatives in the country that work on them. */
record BottleneckSection(ProfileData data, ProfileMessages messages) {

    private static final int MAX_NAMED = 8;

    Stream<HtmlElement> elements() {
        var rows = new ArrayList<HtmlElement>();
        data.country().path("bottlenecks").forEach(bottleneck -> rows.add(row(bottleneck)));
        return Stream.of(
                HtmlElement.withClass("p", "soft", messages.message("gaps.bottlenecks.note")),
                HtmlElement.withClass(
                        "table",
                        "board",
                        HtmlElement.of(
                                "thead",
                                HtmlElement.of(
                                        "tr",
                                        header("sheet.bottleneck"),
                                        header("sheet.standing"),
                                        header("sheet.initiatives"))),
                        HtmlElement.of("tbody", rows.stream())));
    }

    private HtmlElement header(String key) {
        return HtmlElement.of("th", messages.message(key)).attribute("scope", "col");
    }

    private HtmlElement row(JsonNode bottleneck) {
        String state = bottleneck.path("state").asString();
        int running = bottleneck.path("running").asInt();
        var more = new ArrayList<String>();
        appendMore(more, bottleneck, "unknown");
        appendMore(more, bottleneck, "ended");
        appendMore(more, bottleneck, "notStarted");
        if (bottleneck.path("budgetEur").isNumber()) {
            more.add(
                    messages.message(
                            "gaps.bottlenecks.budget",
                            "amount",
                            messages.euros(bottleneck.path("budgetEur").asDouble())));
        }
        return HtmlElement.of(
                "tr",
                HtmlElement.of("th", bottleneck.at("/concept/label").asString())
                        .attribute("scope", "row"),
                HtmlElement.withClass(
                        "td",
                        "standing " + state,
                        HtmlElement.of(
                                "strong",
                                state.equals("ADDRESSED")
                                        ? messages.message(
                                                "gaps.bottlenecks.running", "count", running)
                                        : messages.message("gaps.bottlenecks." + state)),
                        more.isEmpty()
                                ? ""
                                : HtmlElement.withClass("p", "soft", String.join(" · ", more))),
                HtmlElement.of("td", initiatives(bottleneck)));
    }

    private void appendMore(ArrayList<String> to, JsonNode bottleneck, String state) {
        int count = bottleneck.path(state).asInt();
        if (count > 0) {
            to.add(messages.message("gaps.bottlenecks." + state, "count", count));
        }
    }

    /** Names of the initiatives that run, or for which it is unknown. */
    private String initiatives(JsonNode bottleneck) {
        var names = new ArrayList<String>();
        int omitted = 0;
        for (JsonNode initiative : bottleneck.path("initiatives")) {
            String time = initiative.path("time").asString();
            if (!time.equals("RUNNING") && !time.equals("UNKNOWN")) {
                continue;
            }
            if (names.size() == MAX_NAMED) {
                omitted++;
                continue;
            }
            String name = initiative.path("name").asString();
            String years = years(initiative);
            names.add(years.isEmpty() ? name : "%s (%s)".formatted(name, years));
        }
        if (omitted > 0) {
            names.add(messages.message("sheet.more", "count", omitted));
        }
        return String.join("; ", names);
    }

    private String years(JsonNode initiative) {
        String since = initiative.path("since").asString("");
        String until = initiative.path("until").asString("");
        if (!since.isEmpty() && !until.isEmpty()) {
            return since + " – " + until;
        }
        if (!since.isEmpty()) {
            return messages.message("gaps.since", Map.of("year", since));
        }
        return until.isEmpty()
                ? messages.message("gaps.time.UNKNOWN")
                : messages.message("gaps.until", Map.of("year", until));
    }
}
