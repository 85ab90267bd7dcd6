package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.URI;
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
    void aVisitorAddsAFactAndACuratorAcceptsItAndTakesItBack() {
        String source = "https://www.bonebank.dk/facilities";
        String follow = propose(source);
        try (Visit visit = AtlasBrowser.get().visit("/review", Screen.DESKTOP)) {
            visit.page().locator("summary").filter(hasText("administrator")).click();
            visit.page().locator("input[name=token]").fill(AtlasServer.ADMIN_TOKEN);
            visit.page().locator("input[name=token]").press("Enter");
            Locator decision = visit.page().locator("atlas-decision");
            assertThat(decision.locator("a[href='" + source + "']")).isVisible();
            assertThat(decision.locator(".on-record")).containsText("not stated");
            visit.assertAccessible();
            visit.page().locator(".review-list button").first().focus();
            visit.page().keyboard().press("a");
            assertThat(visit.page().locator("p.message")).isVisible();
            visit.page().locator("select[name=state]").selectOption("ACCEPTED");
            decision.locator(".record-name").click();

            Locator shown = statements(visit, source);
            assertThat(shown).isVisible();
            Locator history = visit.page().locator(".record-history");
            history.locator("summary").first().click();
            assertThat(history.locator("ol > li").first()).containsText("Biosafety level 2");
            history.locator("ol > li").first().locator(".history-revert summary").click();
            history.locator("input[name=reason]").first().fill("The journey ends as it began.");
            history.locator("input[name=reason]").first().press("Enter");
            assertThat(history).containsText("Reverted by change");
            visit.page().reload();
            assertThat(visit.page().locator(".record-main .facts").first()).isVisible();
            assertThat(visit.page().locator("a[href='" + source + "']")).hasCount(0);
            visit.assertQuiet();
        }
        try (Visit visit = AtlasBrowser.get().visit(URI.create(follow).getPath(), Screen.DESKTOP)) {
            assertThat(visit.page().locator(".proposal-state")).hasText("Accepted");
        }
    }

    /** A visitor proposes a fact; returns the address that shows what becomes of it. */
    private static String propose(String source) {
        try (Visit visit =
                AtlasBrowser.get().visit("/site/site-naestved-cleanroom", Screen.DESKTOP)) {
            visit.page().locator(".silent a").filter(hasText("Biosafety levels")).click();
            Locator field = visit.page().locator("#field-biosafetyLevels");
            Locator finder = field.getByRole(AriaRole.COMBOBOX);
            finder.fill("bsl-2");
            field.getByRole(AriaRole.OPTION).first().waitFor();
            finder.press("Enter");
            assertThat(field).containsText("changed");
            Locator send = visit.page().locator("button[type=submit]");
            send.click();
            Locator address = visit.page().locator("input[name=source]");
            assertThat(address).isFocused();
            assertThat(address).hasAttribute("aria-invalid", "true");
            visit.assertAccessible();
            address.fill(source);
            send.click();
            visit.page().locator(".message a.primary").click();
            assertThat(visit.page().locator(".proposal-state")).hasText("Waiting");
            assertThat(visit.page().locator(".proposal-changes ins")).hasText("Biosafety level 2");
            visit.assertAccessible().assertQuiet();
            return visit.url();
        }
    }

    private static Locator statements(Visit visit, String source) {
        Locator fact =
                visit.page()
                        .locator(".record-main .facts > div")
                        .filter(hasText("Biosafety levels"));
        fact.last().locator(".fact-sources summary").click();
        return fact.last().locator("a[href='" + source + "']");
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
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
