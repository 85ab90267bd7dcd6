package eu.atmpatlas.backend.embed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Embedded views: their addresses, framing rules, and oEmbed. */
@AtlasTest
class OembedTests {

    private static final String BASE_URL = "http://localhost:8080";
    private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");

    private final AtlasHttpClient http;

    OembedTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource({
        "/directory?country=NL&status=OPERATIONAL,/embed/map?country=NL&status=OPERATIONAL",
        "/directory?country=NL&view=list&compare=a,/embed/list?country=NL",
        "/directory?kind=experts&lang=nl,/embed/list?kind=experts&lang=nl",
        "/directory,/embed/map",
        "/network?focus=alpha-hospital,/embed/network?focus=alpha-hospital",
        "/embed/list?theme=dark,/embed/list?theme=dark"
    })
    void aViewIsShownByAFrameThatMayBeFramed(String view, String frame) {
        JsonNode answer = JsonMapper.shared().readTree(oembed(BASE_URL + view, "").body());
        assertThat(answer.path("type").asString()).isEqualTo("rich");
        assertThat(answer.path("version").asString()).isEqualTo("1.0");
        Matcher source = SOURCE.matcher(answer.path("html").asString());
        assertThat(source.find()).isTrue();
        assertThat(source.group(1).replace("&amp;", "&")).isEqualTo(BASE_URL + frame);
        HttpResponse<String> page = http.get(frame);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<atlas-embed>");
        assertThat(policy(page)).contains("frame-ancestors *").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theFrameFitsTheMaximumSize() {
        String both = oembed(BASE_URL + "/network", "&maxwidth=320&maxheight=200").body();
        assertThat(both).contains("\"width\":320", "\"height\":200", "width=\\\"320\\\"");
        assertThat(oembed(BASE_URL + "/network", "&format=xml").body())
                .contains("<oembed>", "<type>rich</type>", "&#60;iframe src=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BASE_URL + "/about",
                BASE_URL + "/site/site-alpha-ctf",
                "https://elsewhere.example/directory",
                BASE_URL + ".elsewhere.example/directory",
                BASE_URL + "/embed/../graphql",
                "no address"
            })
    void anythingElseIsNotFound(String url) {
        assertThat(oembed(url, "").statusCode()).isEqualTo(404);
    }

    @Test
    void otherFormatsAreNotThere() {
        HttpResponse<String> refused = oembed(BASE_URL + "/directory", "&format=yaml");
        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void theFullViewLinksToOembedAndMayNotBeFramed() {
        HttpResponse<String> page = http.get("/directory?country=NL&q=%22%3Cb%3E");
        assertThat(page.body())
                .contains("<atlas-frame>", "type=\"application/json+oembed\"", "country%3DNL")
                .doesNotContain("<b>");
        assertThat(policy(page)).contains("frame-ancestors 'none'");
        assertThat(policy(http.get("/embed"))).contains("frame-ancestors 'none'");
        assertThat(policy(http.get("/api/explorer")))
                .contains("frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "http");
    }

    private HttpResponse<String> oembed(String url, String more) {
        return http.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
