package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/**
 * From a disease to a trial and the maker of its product; from one country's route to another's;
 * from a needed material to who could supply it. The answers were worked out by hand from {@code
 * relations.csv}, {@code trials.csv}, {@code route-steps.csv} and {@code sites.csv}.
 */
@BrowserTest
class KnowledgeJourneyTests {

    private static final String LYMPHOMA = "condition=diffuse-large-b-cell-lymphoma";

    @Test
    void trialsForLymphomaNearUtrechtAndWhoMakesTheProduct() {
        String address = "/directory?kind=trials&" + LYMPHOMA + "&near=52.09,5.12,200&lang=en";
        try (Visit visit = AtlasBrowser.get().visit(address, Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(page.locator(".chips")).containsText("Diffuse large B-cell lymphoma");
            Locator rows = page.locator("tr[data-id]");
            assertThat(rows).hasCount(1);
            assertThat(page.locator("atlas-map")).isVisible();
            visit.open("/trial/trial-2021-000937-15?lang=en");
            assertThat(page.locator("atlas-record-leads")).containsText("Kite");
            page.locator("atlas-record-leads a[href*='site-kite-hoofddorp']").first().click();
            assertThat(page.locator("h1")).containsText("Kite");
            visit.assertQuiet();
        }
    }

    @Test
    void theDutchRouteBesideTheGermanOne() {
        try (Visit visit =
                AtlasBrowser.get().visit("/routes/compare?a=NL&b=DE&lang=en", Screen.PHONE)) {
            Page page = visit.page();
            Locator gmo =
                    page.locator(".routes-table tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Genetically"));
            assertThat(gmo).containsText("120 days");
            assertThat(gmo).containsText("who decides");
            assertThat(page.locator("#kind-MARKETING_AUTHORISATION .routes-common .route-step"))
                    .hasCount(4);
            assertThat(page.locator("#kind-EARLY_ACCESS")).hasCount(0);
            page.locator("select[name=b]").selectOption("FR");
            assertThat(page).hasURL(Pattern.compile(".*a=NL&b=FR.*"));
            assertThat(page.locator("#kind-EARLY_ACCESS")).containsText("No step on record");
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void aRouteInDutchHoldsTheStepsOfTheEuropeanOne() {
        try (Visit visit = AtlasBrowser.get().visit("/route/route-nl?lang=nl", Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(page.locator("h1")).containsText("vergoede behandeling");
            assertThat(page.locator(".route-followed")).hasCount(10);
            assertThat(page.locator(".route-followed").first()).containsText("Europese Unie");
            assertThat(page.locator(".record-note")).containsText("Geen juridisch advies");
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void whoCouldSupplyALentiviralVector() {
        String address = "/directory?kind=materials&productType=LV_VECTOR&lang=en";
        try (Visit visit = AtlasBrowser.get().visit(address, Screen.DESKTOP)) {
            Page page = visit.page();
            Locator suppliers = page.locator("atlas-suppliers");
            assertThat(suppliers.locator("li")).hasCount(8);
            assertThat(suppliers.locator("li").first()).containsText("lentiviral vectors");
            page.locator("atlas-suppliers a[href*='kind=sites'], atlas-suppliers p a")
                    .first()
                    .click();
            assertThat(page.locator(".chips")).containsText("Lentiviral vectors");
            visit.assertQuiet();
        }
    }

    @Test
    void aPhoneFoldsTheFiltersOfProductsAndTheRegisterSaysWhoTreats() {
        try (Visit visit = AtlasBrowser.get().visit("/products?q=kymriah&lang=en", Screen.PHONE)) {
            Page page = visit.page();
            assertThat(page.locator(".register-fold > summary")).hasText("Filters (1)");
            assertThat(page.locator("select[name=state]")).isHidden();
            page.locator(".register-fold > summary").click();
            assertThat(page.locator("select[name=state]")).isVisible();
            assertThat(page.locator(".register-table tbody tr").first())
                    .containsText("Princess Máxima");
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void aBottleneckNamesItsResourcesAndSaysWhereThereAreNone() {
        try (Visit visit =
                AtlasBrowser.get().visit("/gaps?view=bottlenecks&lang=en", Screen.DESKTOP)) {
            Locator entries = visit.page().locator(".board-entry");
            Locator rules =
                    entries.filter(new Locator.FilterOptions().setHasText("Complex regulation"));
            assertThat(rules.first()).containsText("All 16 resources");
            Locator rights =
                    entries.filter(new Locator.FilterOptions().setHasText("property-right"));
            assertThat(rights).containsText("No resource on record");
            visit.assertQuiet();
        }
    }
}
