package eu.atmpatlas.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Pages, files and headers over HTTP. */
@AtlasTest
class WebTests {

    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    private static final Pattern OWN_FILE =
            Pattern.compile("(?:src|href)=\"(/(?!webjars/)[^\"]+\\.(?:js|css))\"");

    private final AtlasHttpClient http;

    WebTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/directory?country=NL",
                "/compare?ids=site-gamma,site-alpha-ctf",
                "/about",
                "/network",
                "/gaps",
                "/profile/NL",
                "/api",
                "/site/site-alpha-ctf",
                "/institution/beta-biotech",
                "/expert/anna-vermeer",
                "/initiative/joint-net",
                "/regulator/inspectorate",
                "/product/carvita"
            })
    void everyViewHasThePage(String path) {
        HttpResponse<String> page = http.get(path, BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<atlas-frame>");
    }

    @Test
    void aRecordThatIsNotThereIsNotFoundAndTheReaderSeesThePage() {
        HttpResponse<String> page = http.get("/site/nobody", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<atlas-frame>");
        assertThat(http.get("/site/nobody?lang=nl", BROWSER).body()).contains("<html lang=\"nl\"");
    }

    @Test
    void theAddressOfAMergedRecordLeadsOn() {
        HttpResponse<String> moved = http.get("/site/site-alpha-old?lang=nl", BROWSER);
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue("/site/site-alpha-ctf?lang=nl");
        assertThat(http.get("/product/site-gamma").headers().firstValue("Location"))
                .hasValue("/site/site-gamma");
    }

    @Test
    void anUnknownPathIsAPageForReadersAndAProblemForPrograms() {
        HttpResponse<String> page = http.get("/no/such/path", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<atlas-frame>");

        HttpResponse<String> problem = http.get("/no/such/path", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404").doesNotContain("resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/favicon.svg", "/no/such/path", "/actuator/health"})
    void everyAnswerHasTheSecurityHeaders(String path) {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> answer =
                    http.send(
                            http.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy)
                                    .startsWith("default-src 'none'; script-src 'self'")
                                    .contains("require-trusted-types-for 'script'")
                                    .doesNotContain("unsafe", "*", "http"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/keys",
                "/site/%2e%2e/admin/keys",
                "//directory",
                "/directory;jsessionid=1",
                "/export/sites.csv"
            })
    void refusedRequestsHaveTheSecurityHeadersToo(String path) {
        HttpResponse<String> answer =
                http.get(path, "Accept", "application/json", "X-API-Key", "unknown");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyEmbeddedViewsMayBeFramed() {
        assertThat(policyOf("/embed/map")).contains("frame-ancestors *");
        assertThat(policyOf("/directory")).contains("frame-ancestors 'none'");
        assertThat(policyOf("/api/explorer")).contains("font-src 'self' data:");
    }

    private String policyOf(String path) {
        return http.get(path, BROWSER)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/site/site-alpha-ctf", "/embed/map", "/api/explorer"})
    void noPageHasAnInlineScript(String path) {
        // Data blocks contain no script.
        assertThat(http.get(path, BROWSER).body())
                .doesNotContainPattern("<script(?![^>]* src=)(?! type=\"application/)");
    }

    @Test
    void aFileIsSentAgainOnlyWhenItChanged() {
        HttpResponse<String> first = http.get("/app.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(http.get("/app.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(http.get("/app.js", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
        // A page comes without its first rows where they would take too long, on a busy machine.
        await().atMost(Duration.ofMinutes(2)).until(this::isAnUnchangedPageNotSentAgain);
    }

    private boolean isAnUnchangedPageNotSentAgain() {
        String tag = http.get("/directory", BROWSER).headers().firstValue("ETag").orElseThrow();
        return http.get("/directory", "If-None-Match", tag).statusCode() == 304;
    }

    @Test
    void librariesAreKeptForAYear() {
        HttpResponse<String> library = http.get("/webjars/lit/3.3.2/index.js");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directory", "/about", "/embed/map", "/api/explorer"})
    void aPageNamesItsFilesByTheirContentAndThoseAreKeptForAYear(String path) {
        String page = http.get(path, BROWSER).body();
        String[] files =
                OWN_FILE.matcher(page).results().map(f -> f.group(1)).toArray(String[]::new);
        assertThat(files)
                .isNotEmpty()
                .allMatch(file -> file.matches("/assets/[a-z-]+-[0-9a-f]{10}\\.(js|css)"));
        for (String file : files) {
            HttpResponse<String> sent = http.get(file);
            assertThat(sent.statusCode()).as(file).isEqualTo(200);
            assertThat(sent.headers().firstValue("Cache-Control"))
                    .hasValue("max-age=31536000, public, immutable");
        }
        String other = files[0].replaceFirst("-[0-9a-f]{10}", "-0000000000");
        assertThat(http.get(other, "Accept", "text/javascript").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsTheSamePackedOrNotAndSaysSo() throws Exception {
        Matcher name = OWN_FILE.matcher(http.get("/directory", BROWSER).body());
        assertThat(name.find()).isTrue();
        String file = name.group(1);
        HttpResponse<byte[]> packed = http.bytes(file, "Accept-Encoding", "gzip, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
        assertThat(unpacked.readAllBytes()).isEqualTo(http.bytes(file).body());
        assertThat(http.bytes(file, "Accept-Encoding", "br").headers().map())
                .doesNotContainKey("content-encoding");
    }

    @Test
    void scriptsAndAnswersAreCompressed() {
        assertThat(
                        http.get("/style/components.css", "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                .hasValue("gzip");
        HttpResponse<String> answer =
                http.send(
                        http.request("/graphql")
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json")
                                .header("Accept-Encoding", "gzip")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"query\":\"{ sites(first: 60) { nodes { id name"
                                                        + " aliases } } }\"}")));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void anyPageMayReadTheGraph() {
        HttpResponse<String> preflight =
                http.send(
                        http.request("/graphql")
                                .header("Origin", "https://hub.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "content-type")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void onlyHealthIsPublic() {
        assertThat(http.get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(http.get("/actuator/health").body()).doesNotContain("components");
        assertThat(http.get("/actuator/env").statusCode()).isEqualTo(404);
    }
}
