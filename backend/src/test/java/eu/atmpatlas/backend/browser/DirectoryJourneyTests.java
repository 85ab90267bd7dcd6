package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user searches for capacity: filter, map and table agree; then select, detail, compare, export.
 */
@BrowserTest
class DirectoryJourneyTests {

    private static final String COUNT =
            "query($filter: SiteFilter) { sites(filter: $filter, first: 100)"
                    + " { totalCount points { id } nodes { id } } }";
    private static final Map<String, List<String>> MAKING =
            Map.of("any", List.of("MANUFACTURING", "TESTING", "STARTING_MATERIAL"));
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Visit visit;

    @BeforeEach
    void openTheDirectory() {
        visit = AtlasBrowser.get().visit("/directory?lang=en", Screen.DESKTOP);
    }

    @AfterEach
    void closePage() {
        visit.assertQuiet();
        visit.close();
    }

    @Test
    void manufacturingSitesAreShownFirstAndTheRestOnOneClick() {
        int all = visit.ask(COUNT, Map.of()).at("/sites/totalCount").asInt();
        int making =
                visit.ask(COUNT, Map.of("filter", Map.of("chainRole", MAKING)))
                        .at("/sites/totalCount")
                        .asInt();
        assertThat(visit.count()).isEqualTo(making).isGreaterThan(280).isLessThan(all);
        Locator count = visit.page().locator(".result-count");
        assertThat(count).containsText(making + " manufacturing sites");
        assertThat(count).containsText((all - making) + " more: treatment, collection, banks");
        int shown =
                visit.countAfter(() -> visit.page().getByText("Show sites of every role").click());
        assertThat(shown).isEqualTo(all);
        assertThat(visit.url()).contains("roles=all");
        visit.page().getByText("Show manufacturing sites only").click();
        visit.page().getByText(making + " manufacturing sites").first().waitFor();
    }

    @Test
    void filterTableMapAndGraphQlAgree() {
        int shown = visit.countAfter(() -> choose("country", "NL"));
        var answer = visit.ask(COUNT, Map.of("filter", making("NL")));
        assertThat(shown).isEqualTo(answer.at("/sites/totalCount").asInt());
        List<String> ids = answer.at("/sites/nodes").findValuesAsString("id");
        while (more().isVisible()) {
            visit.page().waitForResponse("**/graphql", more()::click);
        }
        assertThat(rowIds()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(onTheMap()).isEqualTo(answer.at("/sites/points").size());
    }

    @Test
    void theCountBesideAValueIsWhatChoosingItGives() {
        visit.countAfter(() -> choose("country", "NL"));
        openFacet("status");
        int promised = Integer.parseInt(countBeside("status", "OPERATIONAL"));
        assertThat(visit.countAfter(() -> choose("status", "OPERATIONAL"))).isEqualTo(promised);
    }

    @Test
    void selectionIsSharedAndLeadsToTheRecordsOwnPage() {
        visit.countAfter(() -> choose("country", "NL"));
        Locator row = visit.rows().filter(withText("Cell Therapy Facility (CTF), UMC Utrecht"));
        String name = row.locator(".row-link").textContent().strip();
        row.locator(".row-link").click();
        Locator drawer = visit.page().locator("atlas-record-drawer");
        assertThat(drawer.locator("h2").first()).containsText(name);
        assertThat(row).hasAttribute("aria-current", "true");
        visit.page().waitForURL("**sel=site-umcu-ctf**");
        drawer.getByText("Open full page").click();
        visit.page().waitForURL("**/site/site-umcu-ctf**");
        assertThat(visit.page().locator("h1")).containsText(name);
        visit.page().goBack();
        visit.page().waitForURL("**/directory?**");
        assertThat(visit.count()).isEqualTo(countOf("NL"));
        assertThat(drawer.locator("h2").first()).containsText(name);
    }

    @Test
    void aDiseaseLeadsToItsTrialsAndToWhoMakesTheirProduct() {
        visit.open("/directory?kind=conditions&q=DLBCL&lang=en");
        Locator found = visit.rows().filter(withText("Diffuse large B-cell lymphoma"));
        found.locator(".row-link").click();
        visit.page().locator("atlas-record-drawer").getByText("Open full page").click();
        visit.page().waitForURL("**/condition/diffuse-large-b-cell-lymphoma**");
        assertThat(visit.page().locator(".section-identifiers")).containsText("C83.3");
        follow("Trials and products", "Hospital-made against commercial CAR-T cells");
        visit.page().waitForURL("**/trial/trial-2021-000937-15**");
        Locator status =
                visit.page()
                        .locator(".facts > div")
                        .filter(new Locator.FilterOptions().setHasText("Ongoing"));
        assertThat(status.first()).containsText(Pattern.compile("as of 23 Sept? 2024"));
        assertThat(visit.page().locator(".section-identifiers")).containsText("2021-000937-15");
        assertThat(visit.page().locator(".section-identifiers")).containsText("2024-511979-15-00");
        follow("Tests", "ARI-0001");
        visit.page().waitForURL("**/product/ari-0001**");
        visit.page()
                .locator(".relation-group")
                .filter(withText("Manufactured at"))
                .locator("a.record-name")
                .first()
                .click();
        visit.page().waitForURL("**/site/site-hcb-advanced-therapies-unit**");
    }

    /** Follows a connection of the record's page. */
    private void follow(String group, String name) {
        visit.page()
                .locator(".relation-group")
                .filter(withText(group))
                .locator("a.record-name")
                .filter(withText(name))
                .first()
                .click();
    }

    @Test
    void twoSitesStandSideBySide() {
        visit.rows().nth(0).locator(".compare-box input").check();
        visit.rows().nth(1).locator(".compare-box input").check();
        visit.page().locator(".compare-tray a.primary").click();
        visit.page().waitForURL("**/compare?**");
        visit.page().locator("table.compare").waitFor();
        assertThat(visit.page().locator("table.compare thead th")).hasCount(2);
        assertThat(visit.page().locator("table.compare tbody tr").count()).isGreaterThan(8);
    }

    @Test
    void theExportHoldsExactlyWhatIsShown() throws Exception {
        int shown = visit.countAfter(() -> choose("country", "NL"));
        visit.page().locator("atlas-result-bar details.menu:not(.follow) summary").click();
        Download download =
                visit.page()
                        .waitForDownload(() ->
                                visit.page()
                                        .locator("atlas-result-bar .menu-pop a")
                                        .first()
                                        .click());
        Path file = download.path();
        String text = Files.readString(file);
        assertThat(text).as("the mark by which Excel knows UTF-8").startsWith("\ufeff#");
        List<String> rows =
                text.substring(1).lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(rows.getFirst()).contains("id").contains("capabilities");
        assertThat(rows.stream().skip(1).filter(line -> line.startsWith("site-")).count())
                .isEqualTo(shown);
    }

    @Test
    void paperHasEveryRow() {
        int all = visit.count();
        assertThat(visit.rows().count()).isLessThan(all);
        visit.page()
                .evaluate(
                        "() => (window.print = () => (window.printed ="
                                + " document.querySelectorAll('tr.row').length))");
        visit.page().locator("atlas-result-bar details.menu:not(.follow) summary").click();
        visit.page().getByText("Print all rows").click();
        visit.page()
                .waitForCondition(() ->
                        Integer.valueOf(all)
                                .equals(visit.page().evaluate("() => window.printed ?? null")));
    }

    @Test
    void onlyAReaderWhoMovesTheMapIsOfferedToSearchThere() {
        Locator offer = visit.page().getByText("Search this area");
        visit.page().locator("atlas-map button.cluster").first().waitFor();
        assertThat(offer).isHidden();
        visit.rows().first().locator(".row-link").click();
        visit.page().locator("atlas-record-drawer h2").first().waitFor();
        assertThat(offer).isHidden();
        visit.countAfter(() -> choose("country", "NL"));
        visit.page().locator("atlas-map .canvas").press("ArrowRight");
        assertThat(offer).isVisible();
        int shown = visit.countAfter(offer::click);
        assertThat(onTheMap()).isLessThanOrEqualTo(shown);
        visit.page().waitForURL("**within=**");
    }

    @Test
    void aPastedLinkOpensTheSameView() {
        visit.countAfter(() -> choose("country", "NL"));
        visit.rows().first().locator(".row-link").click();
        visit.page().locator("atlas-record-drawer h2").first().waitFor();
        int shown = visit.count();
        String name = visit.page().locator("atlas-record-drawer h2").first().textContent();
        try (Visit other = AtlasBrowser.get().visit(visit.url(), Screen.DESKTOP)) {
            assertThat(other.count()).isEqualTo(shown);
            assertThat(other.page().locator("atlas-record-drawer h2").first()).hasText(name);
            assertThat(other.page().locator(".result-bar")).containsText("Netherlands");
        }
    }

    @Test
    void backTakesTheLastFilterOff() {
        int all = visit.count();
        visit.countAfter(() -> choose("country", "NL"));
        visit.page().goBack();
        visit.page().getByText("%d manufacturing sites".formatted(all)).first().waitFor();
        assertThat(visit.count()).isEqualTo(all);
    }

    private void choose(String facet, String code) {
        openFacet(facet);
        visit.page().locator("input[name=%s][value=%s]".formatted(facet, code)).check();
    }

    private void openFacet(String facet) {
        Locator head =
                visit.page().locator("button.facet-head[aria-controls=facet-%s]".formatted(facet));
        if (!"true".equals(head.getAttribute("aria-expanded"))) {
            head.click();
        }
    }

    private String countBeside(String facet, String code) {
        return visit.page()
                .locator("li.facet-row:has(input[name=%s][value=%s])".formatted(facet, code))
                .locator(".facet-count")
                .textContent()
                .replaceAll("\\D", "");
    }

    private int countOf(String country) {
        return visit.ask(COUNT, Map.of("filter", making(country))).at("/sites/totalCount").asInt();
    }

    /** The filter of a country in the first view. */
    private static Map<String, Object> making(String country) {
        return Map.of("country", Map.of("any", List.of(country)), "chainRole", MAKING);
    }

    private Locator more() {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^(Show )?more.*", 2)))
                .and(visit.page().locator(".more button"));
    }

    private List<String> rowIds() {
        return visit.rows().all().stream().map(row -> row.getAttribute("data-id")).toList();
    }

    /** Number of sites on the map: single markers plus the numbers in clusters. */
    private int onTheMap() {
        visit.page().locator("atlas-map button.point, atlas-map button.cluster").first().waitFor();
        int single = visit.page().locator("atlas-map button.point").count();
        int clustered = 0;
        for (Locator cluster : visit.page().locator("atlas-map button.cluster").all()) {
            Matcher number = NUMBER.matcher(cluster.getAttribute("aria-label"));
            assertThat(number.find()).as(cluster.getAttribute("aria-label")).isTrue();
            clustered += Integer.parseInt(number.group());
        }
        return single + clustered;
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
