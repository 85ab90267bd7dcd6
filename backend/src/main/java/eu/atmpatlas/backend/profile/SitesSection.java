package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The list of sites behind the figures. */
record SitesSection(ProfileData data, ProfileMessages messages, String address) {

    Stream<HtmlElement> elements() {
        JsonNode sites = data.country().path("sites");
        var rows = new ArrayList<HtmlElement>();
        sites.path("nodes").forEach(site -> rows.add(row(site)));
        int omitted = sites.path("totalCount").asInt() - rows.size();
        return Stream.of(
                rows.isEmpty()
                        ? HtmlElement.of("p", messages.message("gaps.records.none"))
                        : HtmlElement.withClass(
                                "table",
                                "sites",
                                HtmlElement.of(
                                        "thead",
                                        HtmlElement.of(
                                                "tr",
                                                header("column.name"),
                                                header("column.place"),
                                                header("gaps.columns.atmp-class"),
                                                header("column.status"))),
                                HtmlElement.of("tbody", rows.stream())),
                omitted > 0
                        ? HtmlElement.withClass(
                                "p",
                                "soft",
                                messages.message(
                                        "sheet.sites.more",
                                        Map.of("count", omitted, "address", address)))
                        : HtmlElement.of("p"));
    }

    private HtmlElement header(String key) {
        return HtmlElement.of("th", messages.message(key)).attribute("scope", "col");
    }

    private HtmlElement row(JsonNode site) {
        String classes =
                StreamSupport.stream(site.path("atmpClasses").spliterator(), false)
                        .map(one -> one.path("label").asString())
                        .collect(Collectors.joining(", "));
        return HtmlElement.of(
                "tr",
                HtmlElement.of("th", site.path("name").asString()).attribute("scope", "row"),
                cell(site.at("/location/city").asString("")),
                cell(classes),
                cell(site.at("/status/label").asString("")));
    }

    private HtmlElement cell(String text) {
        return text.isEmpty()
                ? HtmlElement.withClass("td", "soft", messages.message("unknown.value"))
                : HtmlElement.of("td", text);
    }
}
