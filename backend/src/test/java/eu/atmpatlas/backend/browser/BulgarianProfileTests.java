package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * The profile of Bulgaria. No site of Bulgaria is in the data that the atlas ships with, so the
 * profile says that nothing is on record and calls nothing lacking.
 */
@BrowserTest
class BulgarianProfileTests {

    /** Figures that are about sites of the country itself. */
    private static final List<String> OF_SITES =
            List.of(
                    "SITE_DENSITY",
                    "CLEANROOM_AREA",
                    "CLASS_MIX",
                    "TRACK_RECORD",
                    "GAP_COUNT",
                    "CLASSES_WITHOUT_CAPACITY",
                    "QC_BOTTLENECK",
                    "TRAVEL",
                    "AUTHORISATION_COVER",
                    "CAPABILITY_BACKUP",
                    "COMPLETENESS");

    @Test
    void nothingIsSaidToBeLackingWhereNothingIsOnRecord() {
        try (Visit visit = AtlasBrowser.get().visit("/profile/BG?lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator(".profile[aria-busy=false] tr[data-code=SITE_DENSITY]").waitFor();
            assertThat(page.locator(".profile-head")).containsText("0 sites on record");
            for (String code : OF_SITES) {
                Locator line = page.locator("tr[data-code=" + code + "]");
                assertThat(line.locator(".value")).hasText("no figure");
                assertThat(line.locator(".span")).hasText("no site on record");
            }
            // One list of capabilities, one of product types.
            assertThat(page.locator(".profile-cells")).hasCount(2);
            Locator cells = page.locator(".profile-cells .gap-cell");
            assertThat(cells.count()).isGreaterThan(14);
            assertThat(page.locator(".profile-cells .gap-cell.state-NO_RECORD"))
                    .hasCount(cells.count());
            Locator chains = page.locator(".profile-chain > p");
            // Two transplant centres collect cells; nobody says whether they operate. No other step
            // of CAR-T cells has a site on record.
            assertThat(chains.first()).hasText("0% – 100% of the measured steps are covered.");
            String text = page.locator(".profile-figures, .profile-cells").first().innerText();
            assertThat(text)
                    .doesNotContainIgnoringCase("lack")
                    .doesNotContainIgnoringCase("surely")
                    .doesNotContainIgnoringCase("absent")
                    .doesNotContain("100%");
            visit.assertQuiet();
        }
    }
}
