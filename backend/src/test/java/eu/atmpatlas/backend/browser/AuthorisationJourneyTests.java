package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which gene therapies were withdrawn, when and by whom; and what inspections found. The answers
 * were worked out by hand from {@code market-status.csv}, {@code products.csv} and {@code
 * inspections.csv}.
 */
@BrowserTest
class AuthorisationJourneyTests {

    /** Withdrawn and of class GTMP; Glybera expired, Zalmoxis and Provenge are cell therapies. */
    private static final List<List<String>> WITHDRAWN =
            List.of(
                    List.of("Beqvez", "24 Jul 2024", "15 May 2025", "Pfizer"),
                    List.of("Zynteglo", "29 May 2019", "24 Mar 2022", "bluebird"),
                    List.of("Skysona", "16 Jul 2021", "18 Nov 2021", "bluebird"));

    @Test
    void theWithdrawnGeneTherapiesWithDayAndHolder() throws IOException {
        try (Visit visit = AtlasBrowser.get().visit("/directory?lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator("header nav").getByText("Products").first().click();
            assertThat(page.locator("h1")).hasText("Products and authorisations");
            page.locator("select[name=state]").selectOption("WITHDRAWN");
            page.locator("select[name=class]").selectOption("GTMP");
            assertThat(page).hasURL(Pattern.compile(".*/products\\?class=GTMP&state=WITHDRAWN.*"));

            Locator rows = page.locator(".register-table tbody tr");
            assertThat(rows).hasCount(WITHDRAWN.size());
            for (int i = 0; i < WITHDRAWN.size(); i++) {
                for (String text : WITHDRAWN.get(i)) {
                    assertThat(rows.nth(i)).containsText(text);
                }
            }
            assertThat(page.locator("svg.drawing path")).hasCount(WITHDRAWN.size());
            page.locator("select[name=order]").selectOption("day");
            assertThat(rows.first()).containsText("Skysona");

            Download file =
                    page.waitForDownload(
                            () -> page.locator(".register p[role=status] button").click());
            String csv = Files.readString(file.path());
            org.assertj.core.api.Assertions.assertThat(csv)
                    .contains("Skysona", "2021-11-18", "CC BY 4.0");
            rows.first().locator("a").first().click();
            assertThat(page.locator(".section-marketStatuses tbody tr")).hasCount(2);
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void theInspectionWithCriticalShortcomings() {
        try (Visit visit =
                AtlasBrowser.get().visit("/inspections?outcome=CRITICAL", Screen.PHONE)) {
            Locator rows = visit.page().locator(".register-table tbody tr");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText(Pattern.compile("Sept? 2020"));
            rows.locator("a").first().click();
            assertThat(visit.page().locator(".section-inspections tbody"))
                    .containsText("Critical shortcomings");
            visit.assertAccessible().assertQuiet();
        }
    }
}
