package eu.atmpatlas.backend.profile;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** How everything was counted, from what, and under which terms it may be used. */
record MethodPart(ProfileAnswers all, SheetWords words, String address) {

    Stream<Tag> parts() {
        var parts = new ArrayList<Tag>();
        var methods = new ArrayList<Tag>();
        for (ProfileAnswers.Entry entry : all.figures()) {
            methods.add(
                    Tag.of(
                                    "li",
                                    Tag.of("strong", entry.indicator().path("name").asString()),
                                    " ",
                                    Tag.classed(
                                            "span",
                                            "formula",
                                            entry.indicator().path("formula").asString()),
                                    " ",
                                    entry.indicator().path("method").asString())
                            .set("id", "method-" + (methods.size() + 1)));
        }
        parts.add(Tag.classed("ol", "methods", methods.stream()));
        parts.add(
                Tag.classed(
                        "p",
                        "matrix",
                        Tag.of("strong", words.say("gaps.view.matrix")),
                        " " + all.country().at("/capability/method").asString()));
        parts.add(Tag.of("h3", words.say("gaps.sources")));
        parts.add(Tag.classed("ul", "sources", all.sources().stream().map(this::source)));
        parts.add(Tag.of("h3", words.say("about.licence")));
        parts.add(
                Tag.of(
                        "p",
                        words.say(
                                "sheet.licence",
                                Map.of(
                                        "licence", all.about().path("licence").asString(),
                                        "attribution",
                                                all.about().path("attribution").asString()))));
        parts.add(Tag.of("p", words.say("about.map")));
        parts.add(Tag.of("h3", words.say("profile.cite")));
        parts.add(
                Tag.of(
                        "p",
                        words.say(
                                                "profile.citation",
                                                Map.of(
                                                        "name", all.name(),
                                                        "date",
                                                                words.day(
                                                                        all.asked()
                                                                                .asOf()
                                                                                .toString()),
                                                        "version", all.dataVersion(),
                                                        "address", ""))
                                        .strip()
                                + " ",
                        Tag.of("a", address).set("href", address)));
        return parts.stream();
    }

    private Tag source(JsonNode source) {
        String title = source.path("title").asString();
        String url = source.path("url").asString("");
        String read = source.path("retrievedOn").asString("");
        String note = source.path("note").asString("");
        return Tag.of(
                "li",
                url.startsWith("http") ? Tag.of("a", title).set("href", url) : title,
                note.isEmpty() ? "" : ". " + note,
                read.isEmpty() ? "" : " " + words.say("source.read", "date", words.day(read)));
    }
}
