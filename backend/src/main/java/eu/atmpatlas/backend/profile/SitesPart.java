package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The sites by name: what stands behind the figures. */
record SitesPart(ProfileAnswers all, SheetWords words, String address) {

    Stream<Tag> parts() {
        JsonNode sites = all.country().path("sites");
        var rows = new ArrayList<Tag>();
        sites.path("nodes").forEach(site -> rows.add(row(site)));
        int left = sites.path("totalCount").asInt() - rows.size();
        return Stream.of(
                rows.isEmpty()
                        ? Tag.of("p", words.say("gaps.records.none"))
                        : Tag.classed(
                                "table",
                                "sites",
                                Tag.of(
                                        "thead",
                                        Tag.of(
                                                "tr",
                                                header("column.name"),
                                                header("column.place"),
                                                header("gaps.columns.atmp-class"),
                                                header("column.status"))),
                                Tag.of("tbody", rows.stream())),
                left > 0
                        ? Tag.classed(
                                "p",
                                "soft",
                                words.say(
                                        "sheet.sites.more",
                                        Map.of("count", left, "address", address)))
                        : Tag.of("p"));
    }

    private Tag header(String key) {
        return Tag.of("th", words.say(key)).set("scope", "col");
    }

    private Tag row(JsonNode site) {
        String classes =
                StreamSupport.stream(site.path("atmpClasses").spliterator(), false)
                        .map(one -> one.path("label").asString())
                        .collect(Collectors.joining(", "));
        return Tag.of(
                "tr",
                Tag.of("th", site.path("name").asString()).set("scope", "row"),
                cell(site.at("/location/city").asString("")),
                cell(classes),
                cell(site.at("/status/label").asString("")));
    }

    private Tag cell(String text) {
        return text.isEmpty()
                ? Tag.classed("td", "soft", words.say("unknown.value"))
                : Tag.of("td", text);
    }
}
