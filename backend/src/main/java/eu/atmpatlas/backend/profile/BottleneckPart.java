package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** The field's bottlenecks, and who in the country works on them. */
record BottleneckPart(ProfileAnswers all, SheetWords words) {

    private static final int MOST_NAMED = 8;

    Stream<Tag> parts() {
        var rows = new ArrayList<Tag>();
        all.country().path("bottlenecks").forEach(one -> rows.add(row(one)));
        return Stream.of(
                Tag.classed("p", "soft", words.say("gaps.bottlenecks.note")),
                Tag.classed(
                        "table",
                        "board",
                        Tag.of(
                                "thead",
                                Tag.of(
                                        "tr",
                                        header("sheet.bottleneck"),
                                        header("sheet.standing"),
                                        header("sheet.initiatives"))),
                        Tag.of("tbody", rows.stream())));
    }

    private Tag header(String key) {
        return Tag.of("th", words.say(key)).set("scope", "col");
    }

    private Tag row(JsonNode one) {
        String state = one.path("state").asString();
        int running = one.path("running").asInt();
        var more = new ArrayList<String>();
        more(more, one, "unknown");
        more(more, one, "ended");
        more(more, one, "notStarted");
        if (one.path("budgetEur").isNumber()) {
            more.add(
                    words.say(
                            "gaps.bottlenecks.budget",
                            "amount",
                            words.euros(one.path("budgetEur").asDouble())));
        }
        return Tag.of(
                "tr",
                Tag.of("th", one.at("/concept/label").asString()).set("scope", "row"),
                Tag.classed(
                        "td",
                        "standing " + state,
                        Tag.of(
                                "strong",
                                state.equals("ADDRESSED")
                                        ? words.say("gaps.bottlenecks.running", "count", running)
                                        : words.say("gaps.bottlenecks." + state)),
                        more.isEmpty() ? "" : Tag.classed("p", "soft", String.join(" · ", more))),
                Tag.of("td", initiatives(one)));
    }

    private void more(ArrayList<String> to, JsonNode one, String what) {
        int count = one.path(what).asInt();
        if (count > 0) {
            to.add(words.say("gaps.bottlenecks." + what, "count", count));
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
            if (named.size() == MOST_NAMED) {
                left++;
                continue;
            }
            String name = initiative.path("name").asString();
            String years = years(initiative);
            named.add(years.isEmpty() ? name : "%s (%s)".formatted(name, years));
        }
        if (left > 0) {
            named.add(words.say("sheet.more", "count", left));
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
            return words.say("gaps.since", Map.of("year", since));
        }
        return until.isEmpty()
                ? words.say("gaps.time.UNKNOWN")
                : words.say("gaps.until", Map.of("year", until));
    }
}
