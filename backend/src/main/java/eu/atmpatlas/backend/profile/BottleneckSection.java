package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** The field's bottlenecks, and who in the country works on them. */
record BottleneckSection(ProfileData data, ProfileMessages messages) {

    private static final int MAX_NAMED = 8;

    Stream<HtmlElement> elements() {
        var rows = new ArrayList<HtmlElement>();
        data.country().path("bottlenecks").forEach(one -> rows.add(row(one)));
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

    private HtmlElement row(JsonNode one) {
        String state = one.path("state").asString();
        int running = one.path("running").asInt();
        var more = new ArrayList<String>();
        appendMore(more, one, "unknown");
        appendMore(more, one, "ended");
        appendMore(more, one, "notStarted");
        if (one.path("budgetEur").isNumber()) {
            more.add(
                    messages.message(
                            "gaps.bottlenecks.budget",
                            "amount",
                            messages.euros(one.path("budgetEur").asDouble())));
        }
        return HtmlElement.of(
                "tr",
                HtmlElement.of("th", one.at("/concept/label").asString()).attribute("scope", "row"),
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
                HtmlElement.of("td", initiatives(one)));
    }

    private void appendMore(ArrayList<String> to, JsonNode one, String what) {
        int count = one.path(what).asInt();
        if (count > 0) {
            to.add(messages.message("gaps.bottlenecks." + what, "count", count));
        }
    }

    /** Those that run and those of which it is not known. */
    private String initiatives(JsonNode one) {
        var named = new ArrayList<String>();
        int left = 0;
        for (JsonNode initiative : one.path("initiatives")) {
            String time = initiative.path("time").asString();
            if (!time.equals("RUNNING") && !time.equals("UNKNOWN")) {
                continue;
            }
            if (named.size() == MAX_NAMED) {
                left++;
                continue;
            }
            String name = initiative.path("name").asString();
            String years = years(initiative);
            named.add(years.isEmpty() ? name : "%s (%s)".formatted(name, years));
        }
        if (left > 0) {
            named.add(messages.message("sheet.more", "count", left));
        }
        return String.join("; ", named);
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
