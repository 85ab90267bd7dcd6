package eu.atmpatlas.backend.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The feeds of lists, records and concepts over HTTP. */
@AtlasTest
class FollowTests {

    private final AtlasHttpClient http;

    FollowTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aListIsFollowedWithItsFilter() {
        JsonNode german = json("/feed/sites.json?filter=" + filter("country", "DE"));
        assertThat(german.at("/title").asString())
                .isEqualTo("Sites: Germany: changes · ATMP Atlas");
        assertThat(german.at("/home_page_url").asString())
                .endsWith("/directory?kind=sites&roles=all&country.any=DE");
        assertThat(german.at("/items")).isNotEmpty();
        assertThat(titles(german)).allMatch(title -> title.contains("Beta Plänt"));

        JsonNode all = json("/feed/sites.json?lang=nl");
        assertThat(all.at("/title").asString()).isEqualTo("Locaties: wijzigingen · ATMP Atlas");
        assertThat(titles(all)).hasSize(50).anyMatch(title -> title.contains("Zeta"));
        assertThat(json("/feed/sites.json?text=Beta").at("/items/0/title").asString())
                .contains("Beta Plänt");
        assertThat(json("/feed/trials.json").at("/items")).as("none, but a feed").isEmpty();
    }

    @Test
    void aRecordIsFollowedUnderItsPresentId() {
        HttpResponse<String> atom = http.get("/feed/record/site-beta-plant.atom");
        assertThat(atom.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/atom+xml");
        assertThat(atom.body()).contains("Beta Plänt Berlin: changes").doesNotContain("Zeta");

        HttpResponse<String> merged = http.get("/feed/record/site-alpha-old.json?lang=nl");
        assertThat(merged.statusCode()).isEqualTo(308);
        assertThat(merged.headers().firstValue("Location").orElse(""))
                .endsWith("/feed/record/site-alpha-ctf.json?lang=nl");
        assertThat(http.get("/feed/record/site-delta.ics").statusCode()).isEqualTo(410);
        assertThat(http.get("/feed/record/nobody.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void aConceptIsFollowedOverAllKinds() {
        List<String> titles = titles(json("/feed/concept/country/NL.json"));
        assertThat(titles)
                .anyMatch(title -> title.contains("Alpha Hospital"))
                .anyMatch(title -> title.contains("Joint Network"))
                .noneMatch(title -> title.startsWith("Beta Biotech:"));
        assertThat(http.get("/feed/concept/country/XX.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void aCalendarHoldsTheDaysOfARecord() {
        HttpResponse<String> response = http.get("/feed/record/carvita.ics");
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar")
                .containsIgnoringCase("charset=utf-8");
        ICalendar calendar = Biweekly.parse(response.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        // The state in the United States began in 2024, on a day that is not known.
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent authorised = calendar.getEvents().getFirst();
        assertThat(authorised.getSummary().getValue())
                .isEqualTo("Carvita: market status · European Union · Conditional");
        assertThat(authorised.getUid().getValue())
                .endsWith("/product/carvita#market-status-carvita-eu");
        assertThat(response.body()).contains("DTSTART;VALUE=DATE:20250304");
        assertThat(authorised.getUrl().getValue()).endsWith("/product/carvita");
        assertThat(authorised.getSequence().getValue())
                .as("the changes after the first that touch it")
                .isEqualTo(changes("carvita") - 1);
        assertThat(http.get("/feed/record/carvita.ics?lang=nl").body())
                .contains("Europese Unie", "Voorwaardelijk");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/feed/record/carvita.ics", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void wrongInputIsNamed() {
        assertThat(refused("/feed/experts.ics")).contains("\"field\":\"format\"", "no days");
        assertThat(refused("/feed/sites.rss")).contains("\"field\":\"format\"", "atom, json, ics");
        assertThat(refused("/feed/cars.atom")).contains("\"field\":\"table\"");
        assertThat(refused("/feed/sites.atom?colour=red")).contains("\"field\":\"colour\"");
        assertThat(refused("/feed/sites.atom?lang=fr")).contains("\"field\":\"lang\"");
        assertThat(refused("/feed/sites.atom?filter=%7B")).contains("\"field\":\"filter\"");
        assertThat(refused("/feed/sites.ics?filter=" + filter("country", "XX")))
                .contains("\"field\":\"filter.country");
    }

    private String refused(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        return response.body();
    }

    private int changes(String id) {
        return http.ask(
                        """
                        query ($id: ID!) { history(id: $id, first: 100) { nodes { number } } }
                        """,
                        Map.of("id", id))
                .at("/data/history/nodes")
                .size();
    }

    private JsonNode json(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> titles(JsonNode feed) {
        return feed.at("/items").values().stream()
                .map(item -> item.at("/title").asString())
                .toList();
    }

    private static String filter(String facet, String code) {
        return URLEncoder.encode(
                "{\"%s\":{\"any\":[\"%s\"]}}".formatted(facet, code), StandardCharsets.UTF_8);
    }
}
