package eu.atmpatlas.backend.profile;

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

/** A country's profile as a page for print, part by part. */
final class ProfileSheet {

    private final ProfileAnswers all;
    private final String address;
    private final SheetWords words;
    private final Drawings drawings = new Drawings();
    private final List<Tag> bookmarks = new ArrayList<>();

    private ProfileSheet(ProfileAnswers all, String address) {
        this.all = all;
        this.address = address;
        this.words = SheetWords.of(all.asked());
    }

    /**
     * The profile as PDF.
     *
     * @param address of the page that says the same, for good
     */
    static byte[] pdf(ProfileAnswers all, String address) {
        var sheet = new ProfileSheet(all, address);
        return PdfWriter.bytes(sheet.document(), sheet.drawings);
    }

    private Document document() {
        Document document;
        try {
            document = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException everyJvmCan) {
            throw new IllegalStateException(everyJvmCan);
        }
        // The parts come first: they make the bookmarks.
        Tag body = body();
        Element page = Tag.of("html", head(), body).set("lang", words.language()).in(document);
        document.appendChild(page);
        return document;
    }

    private String title() {
        return words.say("profile.title", "name", all.name());
    }

    private String dated() {
        return words.say(
                "profile.date",
                Map.of(
                        "date", words.day(all.asked().asOf().toString()),
                        "version", all.dataVersion()));
    }

    private boolean synthetic() {
        return all.about().path("synthetic").asBoolean();
    }

    private Tag head() {
        return Tag.of(
                "head",
                Tag.of("title", title() + " · ATMP Atlas"),
                meta("description", words.say("profile.intro")),
                meta("author", "ATMP Atlas"),
                meta("subject", dated()),
                Tag.of("style", style()).set("type", "text/css"),
                Tag.of("bookmarks", bookmarks.stream()));
    }

    private static Tag meta(String name, String content) {
        return Tag.of("meta").set("name", name).set("content", content);
    }

    /** The style sheet, and what stands at the foot of every page. */
    private String style() {
        String foot = "ATMP Atlas · %s · %s · CC BY 4.0".formatted(title(), dated());
        String warning = synthetic() ? words.say("frame.synthetic") : "";
        try {
            return new ClassPathResource("sheet.css", ProfileSheet.class)
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

    private Tag body() {
        var text = new FigureText(words);
        return Tag.of(
                "body",
                top(),
                new SummaryPart(all, words, text).tiles(),
                chapter("place", words.say("profile.map", "name", all.name()))
                        .add(new PlacePart(all, words, text, drawings).parts()),
                chapter("figures", words.say("profile.figures"))
                        .add(new FiguresPart(all, words, text, drawings).parts()),
                chapter("covered", words.say("sheet.covered"))
                        .add(new CoverPart(all, words, text).parts()),
                chapter("bottlenecks", words.say("gaps.view.bottlenecks"))
                        .add(new BottleneckPart(all, words).parts()),
                chapter("sites", words.say("sheet.sites"))
                        .add(new SitesPart(all, words, address).parts()),
                chapter("methods", words.say("profile.methods"))
                        .add(new MethodPart(all, words, address).parts()));
    }

    private Tag chapter(String id, String title) {
        bookmarks.add(Tag.of("bookmark").set("name", title).set("href", "#" + id));
        return Tag.classed("div", "chapter " + id, Tag.of("h2", title).set("id", id));
    }

    private Tag top() {
        return Tag.classed(
                "div",
                "top",
                Tag.classed("p", "brand", "ATMP Atlas"),
                Tag.of("h1", title()),
                Tag.classed("p", "intro", words.say("profile.intro")),
                Tag.of("p", String.join(" · ", facts().toList())),
                Tag.classed(
                        "p",
                        "soft",
                        dated()
                                + " · "
                                + words.say("gaps.scenario")
                                + ": "
                                + words.say(
                                        "gaps.scenario." + all.asked().scenarioWord() + ".words")),
                synthetic()
                        ? Stream.of(Tag.classed("p", "synthetic", words.say("frame.synthetic")))
                        : Stream.empty());
    }

    private Stream<String> facts() {
        var facts = new ArrayList<String>();
        var people = all.region().path("population");
        if (people.isObject()) {
            facts.add(
                    words.say(
                            "profile.people",
                            Map.of(
                                    "count", people.path("persons").asDouble(),
                                    "year", people.path("year").asString())));
        }
        facts.add(words.say("profile.sites", "count", all.region().path("siteCount").asInt()));
        var statuses = all.country().at("/sites/facets/0");
        for (var bucket : statuses.path("buckets")) {
            facts.add(
                    bucket.at("/concept/label").asString().toLowerCase(java.util.Locale.ROOT)
                            + " "
                            + bucket.path("count").asInt());
        }
        int unknown = statuses.path("unknown").asInt();
        if (unknown > 0) {
            facts.add(words.say("unknown.value") + " " + unknown);
        }
        return facts.stream();
    }
}
