package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A user finds a path to a vector manufacturer, sees the effect of losing a hub, and shares the
 * view.
 */
@BrowserTest
class NetworkJourneyTests {

    private static final String PATH =
            "/network?lang=en&task=path&from=umc-utrecht&need=product-type:LV_VECTOR&in=not-NL";
    private static final String PATHS =
            "{ paths(from: \"umc-utrecht\", toProductType: \"LV_VECTOR\", toCountry: {none:"
                    + " \"NL\"}, k: 5) { paths { explanation nodes { kind country { code } } } } }";
    private static final String CUT =
            "{ minimumCut(from: \"umc-utrecht\", to: \"site-vecura\")"
                    + " { records { name } pairs { from { id } } } }";
    private static final Pattern CHOSEN = Pattern.compile("\\bchosen\\b");
    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    private static final String COHESION =
            "query($types: [RelationType!]) { networkSummary(filter: { types: $types })"
                    + " { cohesion { nodes isolates largestComponent } } }";

    /** All types but those of what regulators authorise and inspect. */
    private static final List<String> SHOWN =
            Stream.of(RelationType.values())
                    .map(RelationType::name)
                    .filter(name -> !List.of("AUTHORISES", "INSPECTS").contains(name))
                    .toList();

    private static final String LOSS =
            "query($ids: [ID!]!) { simulateLoss(ids: $ids) { dependents { bereft } } }";

    @Test
    void theLargestConnectedPartIsShownFirstWithTheFiguresOfGraphQl() {
        try (Visit visit = AtlasBrowser.get().visit("/network?lang=en", Screen.DESKTOP)) {
            var cohesion =
                    visit.ask(COHESION, Map.of("types", SHOWN)).at("/networkSummary/cohesion");
            assertThat(visit.page().locator(".net-answer h1"))
                    .hasText(
                            String.format(
                                    Locale.ROOT,
                                    "%,d of %,d records are connected;"
                                            + " %,d have no stated relation",
                                    cohesion.get("largestComponent").asInt(),
                                    cohesion.get("nodes").asInt(),
                                    cohesion.get("isolates").asInt()));
            assertThat(visit.page().locator("atlas-network-tables"))
                    .containsText(
                            String.format(
                                    Locale.ROOT,
                                    "%,d marks",
                                    cohesion.get("largestComponent").asInt()));
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void thePathToAVectorMakerIsTheOneOfGraphQl() {
        try (Visit visit = AtlasBrowser.get().visit(PATH, Screen.DESKTOP)) {
            var first = visit.ask(PATHS, Map.of()).at("/paths/paths/0");
            assertThat(visit.page().locator(".net-paths .net-path").first())
                    .containsText(first.get("explanation").asString());
            var nodes = first.get("nodes");
            var maker = nodes.get(nodes.size() - 1);
            assertThat(maker.get("kind").asString()).isEqualTo("SITE");
            assertThat(maker.at("/country/code").asString()).isNotIn("", "NL");
            visit.assertQuiet();
        }
    }

    @Test
    void aPastedLinkOpensTheSamePath() {
        try (Visit one = AtlasBrowser.get().visit(PATH, Screen.DESKTOP)) {
            Locator second = one.page().locator(".net-paths > li").nth(1);
            second.locator(".net-path").click();
            one.page().waitForURL("**path=1**");
            assertThat(second).hasClass(CHOSEN);
            String chosen = second.locator(".net-path").textContent();
            try (Visit other = AtlasBrowser.get().visit(one.url(), Screen.DESKTOP)) {
                assertThat(other.page().locator(".net-paths li.chosen .net-path")).hasText(chosen);
            }
        }
    }

    @Test
    void whatPartsTwoRecordsIsListed() {
        String path = "/network?lang=en&task=path&from=umc-utrecht&to=site-vecura&cut=yes";
        try (Visit visit = AtlasBrowser.get().visit(path, Screen.DESKTOP)) {
            var cut = visit.ask(CUT, Map.of()).at("/minimumCut");
            visit.page().locator(".net-cut .net-list").last().waitFor();
            assertThat(visit.page().locator(".net-cut .net-list").last().locator("li"))
                    .hasCount(cut.get("pairs").size());
            assertThat(visit.page().locator(".net-cut").textContent())
                    .contains(cut.get("records").findValuesAsString("name"));
            visit.assertQuiet();
        }
    }

    @Test
    void anInstitutionIsShownOnTheMapWithItsRelationsAndBackInTheNetwork() {
        String path = "/network?lang=en&focus=charite&sel=charite";
        try (Visit visit = AtlasBrowser.get().visit(path, Screen.DESKTOP)) {
            visit.page().locator(".net-panel").getByText("Show on map").click();
            visit.page().waitForURL("**/directory?kind=institutions**sel=charite**");
            visit.page().locator("atlas-map path.arc").first().waitFor(ATTACHED);
            visit.page().locator("atlas-record-drawer").getByText("Show in network").click();
            visit.page().waitForURL("**/network?focus=charite**");
            visit.assertQuiet();
        }
    }

    @Test
    void theLossOfAHubIsListed() {
        String path = "/network?lang=en&task=loss&lost=umc-utrecht";
        try (Visit visit = AtlasBrowser.get().visit(path, Screen.DESKTOP)) {
            var answer = visit.ask(LOSS, Map.of("ids", List.of("umc-utrecht")));
            long bereft =
                    answer.at("/simulateLoss/dependents").findValues("bereft").stream()
                            .filter(one -> one.asBoolean())
                            .count();
            assertThat(bereft).isPositive();
            visit.page().locator("table.net-figures").waitFor();
            assertThat(visit.page().locator("atlas-network"))
                    .containsText(bereft + " lose all of something they depend on");
            visit.assertQuiet();
        }
    }
}
