package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** A reader of a record sees who says what, of which day, and what sources disagree on. */
@BrowserTest
class RecordStatementsTests {

    private static final String OPERATOR =
            "query($id: ID!) { entity(id: $id) { ... on Site { operator { name people:"
                    + " relations(types: [AFFILIATED_WITH], direction: IN, first: 1) { nodes {"
                    + " from { name } } } } } } }";

    @Test
    void sourcesThatDisagreeAreShownWithBothValuesAndDays() {
        try (Visit visit =
                AtlasBrowser.get().visit("/site/site-cta-galicia-site", Screen.DESKTOP)) {
            Locator sources = visit.page().locator(".fact-sources[open]");
            assertThat(sources).hasCount(1);
            assertThat(sources.locator("summary")).containsText("Sources disagree · 2 sources");
            assertThat(sources.locator("li")).hasCount(2);
            assertThat(sources.locator("li").first()).containsText("Operational");
            assertThat(sources.locator("li").first()).containsText("as of 14 Jun 2025");
            assertThat(sources.locator("li").last()).containsText("In commissioning");
            assertThat(sources.locator("li").last()).containsText("as of 5 Feb 2025");
            assertThat(sources.locator("li").last()).containsText("not shown as the value");
            assertThat(visit.page().locator(".section-certainty"))
                    .containsText("Sources disagree on");
            visit.assertAccessible();
            visit.assertQuiet();
        }
    }

    @Test
    void eachFieldOpensItsSourcesWithTheKeyboardAndWhatIsMissingHasAName() {
        try (Visit visit = AtlasBrowser.get().visit("/site/site-umcg-biotech-atmp", Screen.PHONE)) {
            Locator field =
                    visit.page()
                            .locator(".facts > div")
                            .filter(new Locator.FilterOptions().setHasText("Capabilities"));
            assertThat(field.locator(".own-status")).containsText("Planned");
            Locator details = field.locator(".fact-sources");
            assertThat(details.locator("li").first()).isHidden();
            details.locator("summary").focus();
            visit.page().keyboard().press("Enter");
            assertThat(details).containsText("as of 1 Mar 2026");
            assertThat(details).containsText("read for the record as a whole");
            assertThat(visit.page().locator(".section-certainty")).containsText("Cleanroom area");
            visit.assertAccessible();
            visit.assertQuiet();
        }
        try (Visit visit =
                AtlasBrowser.get().visit("/site/site-umcg-biotech-atmp?lang=nl", Screen.DESKTOP)) {
            assertThat(visit.page().locator(".section-certainty")).containsText("Ontbreekt");
            assertThat(visit.page().locator(".own-status").first()).containsText("Gepland");
        }
    }

    @Test
    void theFirstAnswersOfASiteNameTheOperatorsPeopleAndItsAge() {
        try (Visit visit = AtlasBrowser.get().visit("/site/site-umcu-ctf", Screen.DESKTOP)) {
            JsonNode operator =
                    visit.ask(OPERATOR, Map.of("id", "site-umcu-ctf")).at("/entity/operator");
            Locator answers = visit.page().locator(".record-answers");
            assertThat(answers).containsText("Of the operator, " + operator.get("name").asString());
            assertThat(answers).containsText(operator.at("/people/nodes/0/from/name").asString());
            assertThat(answers.locator(".record-old")).containsText("years ago");
            assertThat(visit.page().locator(".record-main .facts .unknown"))
                    .hasCount(answers.locator(".unknown").count());
            visit.assertAccessible().assertQuiet();
            visit.page().navigate(visit.url().replace("site-umcu-ctf", "no-such-site"));
            assertThat(visit.page()).hasTitle("There is no such record · ATMP Atlas");
        }
    }

    @Test
    void theHistoryOfARecordSaysWhatBecameOfItsStatements() {
        try (Visit visit =
                AtlasBrowser.get().visit("/site/site-cta-galicia-site?lang=nl", Screen.PHONE)) {
            Locator history = visit.page().locator(".record-history");
            assertThat(history.locator("ol")).hasCount(0);
            history.locator("summary").press("Enter");
            assertThat(history.locator("ol > li").first()).containsText("toegevoegd");
            assertThat(history).containsText("bron:");
            assertThat(history).containsText("toegevoegd");
            assertThat(visit.page().locator(".section-relations")).containsText("bron: ");
            visit.assertAccessible();
            visit.assertQuiet();
        }
    }

    @Test
    void aCapabilityThatIsOnlyPlannedDiffersInTheComparison() {
        try (Visit visit =
                AtlasBrowser.get()
                        .visit(
                                "/compare?ids=site-umcg-biotech-atmp,site-necstgen-leiden",
                                Screen.DESKTOP)) {
            Locator row =
                    visit.page()
                            .locator("table.compare tr")
                            .filter(new Locator.FilterOptions().setHasText("Capabilities"));
            Locator planned =
                    row.locator("li.own")
                            .filter(new Locator.FilterOptions().setHasText("Vector production"));
            assertThat(planned).hasCount(2);
            assertThat(planned.first()).containsText("Planned");
        }
    }
}
