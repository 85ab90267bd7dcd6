package eu.atmpatlas.backend.feed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** The feeds over HTTP. */
@AtlasTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final AtlasHttpClient http;

    FeedTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void theAtomFeedFollowsTheStandard() throws Exception {
        HttpResponse<String> answer = http.get("/feed.atom?country=NL");

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/atom+xml");
        Document feed = parse(answer.body());
        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(texts(root, "id").getFirst()).endsWith("/feed.atom?country=NL");
        List<Element> entries = elements(root, "entry");
        assertThat(entries).hasSizeBetween(10, 50);
        var ids = new HashSet<String>();
        Instant last = Instant.MAX;
        for (Element entry : entries) {
            assertThat(ids.add(texts(entry, "id").getFirst())).isTrue();
            assertThat(texts(entry, "title").getFirst()).isNotBlank();
            assertThat(texts(entry, "name").getFirst()).isNotBlank();
            assertThat(texts(entry, "content")).hasSize(1);
            Instant at = Instant.parse(texts(entry, "updated").getFirst());
            assertThat(at).isBeforeOrEqualTo(last);
            last = at;
            URI link = URI.create(elements(entry, "link").getFirst().getAttribute("href"));
            assertThat(link.isAbsolute()).isTrue();
        }
        assertThat(texts(root, "title"))
                .contains("Alpha Cell Facility: manufacturing site changed")
                .contains("Alpha Hospital – Alpha Cell Facility: relation operates added");
        assertThat(http.get("/feed.atom?country=DE").body())
                .as("of another country, and of none else")
                .contains("Beta Biotech")
                .doesNotContain("Zeta");
    }

    @Test
    void anEntrySpellsOutStatementsInTheLanguageOfTheFeed() throws Exception {
        String english = http.get("/feed.atom?record=site-beta-plant").body();
        assertThat(english)
                .contains("Alpha Hospital – Beta Plänt Berlin: denied relation operates added");
        assertThat(english)
                .contains("yes, Planned, source: Public register, as of 1 November 2026 – added.")
                .contains("no, source: Public register, as of 1 November 2026 – added.");
        Element dutch =
                parse(http.get("/feed.atom?record=site-beta-plant&lang=nl").body())
                        .getDocumentElement();
        assertThat(dutch.getAttribute("xml:lang")).isEqualTo("nl");
        assertThat(String.join("\n", texts(dutch, "content")))
                .contains("nee, bron: Public register, per 1 november 2026 – toegevoegd.");
        assertThat(texts(dutch, "title")).contains("ATMP Atlas: wijzigingen");
        HttpResponse<String> french = http.get("/feed.atom?lang=fr");
        assertThat(french.statusCode()).isEqualTo(400);
        assertThat(french.body()).contains("\"field\":\"lang\"");
    }

    @Test
    void theJsonFeedHoldsTheSameEntries() throws Exception {
        HttpResponse<String> answer = http.get("/feed.json?country=NL");
        JsonNode feed = JsonMapper.builder().build().readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/feed+json");
        assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/feed_url").asString()).endsWith("/feed.json?country=NL");
        List<String> ids =
                feed.at("/items").values().stream().map(item -> item.at("/id").asString()).toList();
        Element atom = parse(http.get("/feed.atom?country=NL").body()).getDocumentElement();
        assertThat(ids)
                .isEqualTo(
                        elements(atom, "entry").stream()
                                .map(entry -> texts(entry, "id").getFirst())
                                .toList());
        assertThat(feed.at("/items/0/content_text").asString()).contains("Change ");
        assertThat(feed.at("/items").values())
                .extracting(item -> item.at("/authors/0/name").asString())
                .doesNotContain("")
                .contains("tests");
        Instant.parse(feed.at("/items/0/date_published").asString());
    }

    @Test
    void aFeedIsNotModifiedUntilTheLogGrows() {
        HttpResponse<String> first = http.get("/feed.json?kind=site");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(http.get("/feed.json?kind=site", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(http.get("/feed.json?kind=site", "If-None-Match", "W/\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void anUnknownParameterIsAProblemAndThePagesLeadToTheFeeds() {
        HttpResponse<String> wrong = http.get("/feed.atom?colour=red", "Accept", "*/*");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"colour\"");
        assertThat(http.get("/directory").body())
                .contains("type=\"application/atom+xml\"", "href=\"/feed.atom\"")
                .contains("type=\"application/feed+json\"", "href=\"/feed.json\"");
        assertThat(http.get("/directory?kind=events&topic=GMP&lang=nl").body())
                .contains("/feed/events.ics?filter=%7B%22topic%22%3A%7B%22any%22%3A%5B%22GMP%22")
                .contains("type=\"text/calendar\"", "title=\"Evenementen · ATMP Atlas\"");
        assertThat(http.get("/product/carvita", "Accept", "text/html").body())
                .contains("/feed/record/carvita.ics\"", "/feed/record/carvita.atom\"")
                .doesNotContain("title=\"\"");
        assertThat(http.get("/expert/anna-vermeer", "Accept", "text/html").body())
                .contains("/feed/record/anna-vermeer.json\"")
                .as("people have no days")
                .doesNotContain("anna-vermeer.ics");
        assertThat(http.get("/vocabulary/topic/GMP", "Accept", "text/html").body())
                .contains("/feed/concept/topic/GMP.ics\"");
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent).toList();
    }
}
