package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.HtmlElement;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;

/** Methods, sources and licence. */
record MethodSection(ProfileData data, ProfileMessages messages, String address) {

    Stream<HtmlElement> elements() {
        var parts = new ArrayList<HtmlElement>();
        var methods = new ArrayList<HtmlElement>();
        for (ProfileData.IndicatorFigures entry : data.figures()) {
            methods.add(
                    HtmlElement.of(
                                    "li",
                                    HtmlElement.of(
                                            "strong", entry.indicator().path("name").asString()),
                                    " ",
                                    HtmlElement.withClass(
                                            "span",
                                            "formula",
                                            entry.indicator().path("formula").asString()),
                                    " ",
                                    entry.indicator().path("method").asString())
                            .attribute("id", "method-" + (methods.size() + 1)));
        }
        parts.add(HtmlElement.withClass("ol", "methods", methods.stream()));
        JsonNode matrix = data.country().at("/capability/method");
        if (matrix.isString()) {
            parts.add(
                    HtmlElement.withClass(
                            "p",
                            "matrix",
                            HtmlElement.of("strong", messages.message("gaps.view.matrix")),
                            " " + matrix.asString()));
        }
        parts.add(HtmlElement.of("h3", messages.message("gaps.sources")));
        parts.add(
                HtmlElement.withClass("ul", "sources", data.sources().stream().map(this::source)));
        parts.add(HtmlElement.of("h3", messages.message("about.licence")));
        parts.add(
                HtmlElement.of(
                        "p",
                        messages.message(
                                "sheet.licence",
                                Map.of(
                                        "licence", data.about().path("licence").asString(),
                                        "attribution",
                                                data.about().path("attribution").asString()))));
        parts.add(HtmlElement.of("p", messages.message("about.map")));
        parts.add(HtmlElement.of("h3", messages.message("profile.cite")));
        parts.add(
                HtmlElement.of(
                        "p",
                        messages.message(
                                                "profile.citation",
                                                Map.of(
                                                        "name", data.name(),
                                                        "date",
                                                                messages.day(
                                                                        data.request()
                                                                                .asOf()
                                                                                .toString()),
                                                        "version", data.dataVersion(),
                                                        "address", ""))
                                        .strip()
                                + " ",
                        HtmlElement.of("a", address).attribute("href", address)));
        return parts.stream();
    }

    private HtmlElement source(JsonNode source) {
        String title = source.path("title").asString();
        String url = source.path("url").asString("");
        String read = source.path("retrievedOn").asString("");
        String note = source.path("note").asString("");
        return HtmlElement.of(
                "li",
                url.startsWith("http") ? HtmlElement.of("a", title).attribute("href", url) : title,
                note.isEmpty() ? "" : ". " + note,
                read.isEmpty()
                        ? ""
                        : " " + messages.message("source.read", "date", messages.day(read)));
    }
}
