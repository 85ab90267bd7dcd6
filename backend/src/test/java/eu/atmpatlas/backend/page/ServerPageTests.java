package eu.atmpatlas.backend.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Server-rendered content of pages, before any script runs. */
@AtlasTest
class ServerPageTests {

    private final AtlasHttpClient http;

    ServerPageTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aDirectoryShowsTheRowsThatItsFiltersLeave() {
        String page = readable("/directory?country=NL&lang=nl", "class=\"row-link\"");
        assertThat(page)
                .contains("<html lang=\"nl\"", "href=\"/site/site-alpha-ctf?lang=nl\"")
                .contains("<th scope=\"col\" class=\"col-place\">Plaats</th>")
                .doesNotContain("data-id=");
        assertThat(readable("/directory?kind=experts", "class=\"row-link\""))
                .contains("href=\"/expert/anna-vermeer\"")
                .doesNotContain("href=\"/site/site-alpha-ctf\"");
    }

    @Test
    void aRecordShowsItsNameAndFacts() {
        assertThat(readable("/site/site-alpha-ctf", "<dl class=\"facts\">"))
                .containsPattern("<h1 class=\"record-name-title\">[^<]+</h1>")
                .contains("href=\"/directory?kind=sites\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/network, en, Pages",
        "/gaps?lang=nl, nl, Pagina",
        "/about, en, Pages",
        "/no/such/path?lang=nl, nl, Pagina"
    })
    void anyOtherPageHasItsHeadingAndNavigation(String address, String lang, String label) {
        assertThat(page(address))
                .contains("<html lang=\"" + lang + "\"", "aria-label=\"" + label)
                .containsPattern("<div class=\"sheet\"><h1>[^<]+</h1>")
                .contains("href=\"/network" + (lang.equals("nl") ? "?lang=nl" : "") + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/correct/site/site-alpha-ctf, true",
        "/add/site, true",
        "/proposal/unknown, true",
        "/review, true",
        "/about, false"
    })
    void searchEnginesDoNotListWhatIsProposed(String address, boolean hidden) {
        String page = page(address);
        assertThat(page).containsPattern("<div class=\"sheet\"><h1>[^<]+</h1>");
        assertThat(page.contains("<meta name=\"robots\" content=\"noindex\">")).isEqualTo(hidden);
        assertThat(http.get("/correct/planet/x", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAnAddressSaysIsEscaped() {
        assertThat(page("/directory?q=%22%3E%3Cimg%20src%3Dx%3E"))
                .doesNotContain("<img")
                .contains("hreflang=\"nl\"");
    }

    /** The first responses after a start can be late; then the front end sends the query. */
    private String readable(String address, String sought) {
        for (int tries = 0; tries < 20; tries++) {
            String page = page(address);
            if (page.contains(sought)) {
                return page;
            }
        }
        throw new AssertionError(address + " never came with its content");
    }

    private String page(String address) {
        return http.get(address, "Accept", "text/html").body();
    }
}
