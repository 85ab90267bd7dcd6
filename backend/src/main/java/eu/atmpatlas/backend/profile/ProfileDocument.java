package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.profile.pdf.DrawingRegistry;
import eu.atmpatlas.backend.profile.pdf.HtmlElement;
import eu.atmpatlas.backend.profile.pdf.PdfWriter;

import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Builds the printable page of a profile, section by section. */
final class ProfileDocument {

    private final ProfileData data;
    private final String address;
    private final ProfileMessages messages;
    private final DrawingRegistry drawings = new DrawingRegistry();
    private final List<HtmlElement> bookmarks = new ArrayList<>();

    private ProfileDocument(ProfileData data, String address) {
        this.data = data;
        this.address = address;
        this.messages = ProfileMessages.of(data.request());
    }

    /**
     * The profile as PDF.
     *
     * @param permanent address of the same profile on the web
     */
    static byte[] pdf(ProfileData data, String address) {
        var document = new ProfileDocument(data, address);
        return PdfWriter.bytes(document.document(), document.drawings);
    }

    private Document document() {
        Document document;
        try {
            document = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException exception) {
            throw new IllegalStateException(exception);
        }
        // Build the sections first, because they create the bookmarks.
        HtmlElement body = body();
        Element page =
                HtmlElement.of("html", head(), body)
                        .attribute("lang", messages.language())
                        .toElement(document);
        document.appendChild(page);
        return document;
    }

    private String title() {
        return messages.message(data.place().titleKey(), "name", data.name());
    }

    private String subtitle() {
        return messages.message(
                "profile.date",
                Map.of(
                        "date", messages.day(data.request().asOf().toString()),
                        "version", data.dataVersion()));
    }

    private boolean synthetic() {
        return data.about().path("synthetic").asBoolean();
    }

    private HtmlElement head() {
        return HtmlElement.of(
                "head",
                HtmlElement.of("title", title() + " · ATMP Atlas"),
                meta("description", messages.message("profile.intro")),
                meta("author", "ATMP Atlas"),
                meta("subject", subtitle()),
                HtmlElement.of("style", style()).attribute("type", "text/css"),
                HtmlElement.of("bookmarks", bookmarks.stream()));
    }

    private static HtmlElement meta(String name, String content) {
        return HtmlElement.of("meta").attribute("name", name).attribute("content", content);
    }

    /** The style sheet, with the footer text of every page. */
    private String style() {
        String foot = "ATMP Atlas · %s · %s · CC BY 4.0".formatted(title(), subtitle());
        String warning = synthetic() ? messages.message("frame.synthetic") : "";
        try {
            return new ClassPathResource("sheet.css", ProfileDocument.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{foot}", quoted(foot))
                    .replace("{warning}", quoted(warning));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n<>]", " ");
    }

    private HtmlElement body() {
        var text = new FigureFormatter(messages);
        return HtmlElement.of(
                "body",
                header(),
                new SummarySection(data, messages, text).tiles(),
                section("place", messages.message("profile.map", "name", data.name()))
                        .append(new LocationSection(data, messages, text, drawings).elements()),
                section("figures", messages.message("profile.figures"))
                        .append(new FiguresSection(data, messages, text, drawings).elements()),
                section("covered", messages.message("sheet.covered"))
                        .append(new CoverageSection(data, messages, text).elements()),
                section("bottlenecks", messages.message("gaps.view.bottlenecks"))
                        .append(new BottleneckSection(data, messages).elements()),
                section("sites", messages.message("sheet.sites"))
                        .append(new SitesSection(data, messages, address).elements()),
                section("methods", messages.message("profile.methods"))
                        .append(new MethodSection(data, messages, address).elements()));
    }

    private HtmlElement section(String id, String title) {
        bookmarks.add(
                HtmlElement.of("bookmark").attribute("name", title).attribute("href", "#" + id));
        return HtmlElement.withClass(
                "div", "chapter " + id, HtmlElement.of("h2", title).attribute("id", id));
    }

    private HtmlElement header() {
        return HtmlElement.withClass(
                "div",
                "top",
                HtmlElement.withClass("p", "brand", "ATMP Atlas"),
                HtmlElement.of("h1", title()),
                HtmlElement.withClass("p", "intro", messages.message("profile.intro")),
                HtmlElement.of("p", String.join(" · ", facts().toList())),
                HtmlElement.withClass(
                        "p",
                        "soft",
                        subtitle()
                                + " · "
                                + messages.message("gaps.scenario")
                                + ": "
                                + messages.message(
                                        "gaps.scenario."
                                                + data.request().scenarioParameter()
                                                + ".words")),
                synthetic()
                        ? Stream.of(
                                HtmlElement.withClass(
                                        "p", "synthetic", messages.message("frame.synthetic")))
                        : Stream.empty());
    }

    private Stream<String> facts() {
        var facts = new ArrayList<String>();
        var people = data.region().path("population");
        if (people.isObject()) {
            facts.add(
                    messages.message(
                            "profile.people",
                            Map.of(
                                    "count", people.path("persons").asDouble(),
                                    "year", people.path("year").asString())));
        }
        facts.add(
                messages.message(
                        "profile.sites", "count", data.region().path("siteCount").asInt()));
        var statuses = data.country().at("/sites/facets/0");
        for (var bucket : statuses.path("buckets")) {
            facts.add(
                    bucket.at("/concept/label").asString().toLowerCase(java.util.Locale.ROOT)
                            + " "
                            + bucket.path("count").asInt());
        }
        int unknown = statuses.path("unknown").asInt();
        if (unknown > 0) {
            facts.add(messages.message("unknown.value") + " " + unknown);
        }
        return facts.stream();
    }
}
