package eu.atmpatlas.backend.firstview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preloaded responses equal the responses that the page would get itself. */
@AtlasTest
class PreloadedResponsesTests {

    private static final Pattern ANSWERS =
            Pattern.compile(
                    "<script type=\"application/json\" id=\"answers\">(.*?)</script>",
                    Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AtlasHttpClient http;

    PreloadedResponsesTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/directory?lang=nl",
                "/directory?country=NL&q=alpha&sort=RELEVANCE",
                "/directory?kind=institutions&near=52.09,5.12,300",
                "/directory?kind=experts&q=vermeer",
                "/site/site-alpha-ctf",
                "/institution/beta-biotech?lang=nl",
                "/network"
            })
    void theyAreThoseThatThePageWouldGet(String address) {
        List<JsonNode> answers = settled(address);
        for (JsonNode answer : answers) {
            @SuppressWarnings("unchecked")
            Map<String, Object> variables = JSON.convertValue(answer.path("variables"), Map.class);
            JsonNode asked = http.ask(answer.path("query").asString(), variables);
            assertThat(asked.path("errors").isMissingNode()).isTrue();
            assertThat(answer.path("data")).isEqualTo(asked.path("data"));
        }
    }

    @Test
    void theReadersLanguageIsThatOfTheBareAddress() {
        assertThat(language(settled("/", "Accept-Language", "fr-FR,nl-BE;q=0.8,en;q=0.5")))
                .isEqualTo("NL");
        assertThat(language(settled("/", "Accept-Language", "fr"))).isEqualTo("EN");
        assertThat(language(settled("/directory?lang=fr"))).isEqualTo("EN");
    }

    @Test
    void anAddressCannotEndItsDataBlock() {
        String hostile = "%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3C!--";
        String page = http.get("/directory?q=" + hostile, "Accept", "text/html").body();
        assertThat(page).doesNotContain("<script>alert", "<!--<");
        assertThat(settled("/directory?q=" + hostile).getLast().at("/variables/filter/text"))
                .hasToString("\"</script><script>alert(1)</script><!--\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory?country=nowhere",
                "/directory?kind=products&atmpClass=NONE_SUCH",
                "/directory?near=91,5,10",
                "/directory?near=a,b,c"
            })
    void whatCannotBeAskedIsLeftToThePage(String address) {
        var page = http.get(address, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<atlas-frame>");
    }

    /** Late responses are left out; the first ones after a start can be late. */
    private List<JsonNode> settled(String address, String... headers) {
        boolean whole = address.equals("/network");
        for (int tries = 0; tries < 20; tries++) {
            List<JsonNode> answers = answers(address, headers);
            if (answers.size() == (whole ? 1 : 2)) {
                return answers;
            }
        }
        throw new AssertionError(address + " never came with its answers");
    }

    private List<JsonNode> answers(String address, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "text/html";
        Matcher block = ANSWERS.matcher(http.get(address, all).body());
        assertThat(block.find()).isTrue();
        return JSON.readTree(block.group(1)).valueStream().toList();
    }

    private static String language(List<JsonNode> answers) {
        return answers.getLast().at("/variables/lang").asString();
    }
}
