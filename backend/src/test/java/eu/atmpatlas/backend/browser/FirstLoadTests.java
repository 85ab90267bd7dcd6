package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes transferred on the first visit, and the screenshot in the README. */
@BrowserTest
class FirstLoadTests {

    private static final long BUDGET_BYTES = 600_000;
    private static final String TRANSFERRED =
            "() => performance.getEntriesByType('resource')"
                    + ".concat(performance.getEntriesByType('navigation'))"
                    + ".reduce((sum, entry) => sum + entry.transferSize, 0)";

    @Test
    void staysUnderSixHundredKilobytesCompressed() {
        try (Visit visit = AtlasBrowser.get().firstVisit("/directory?lang=en", Screen.DESKTOP)) {
            visit.count();
            visit.page().locator("atlas-map button.cluster").first().waitFor();
            long bytes = ((Number) visit.page().evaluate(TRANSFERRED)).longValue();
            assertThat(bytes).isBetween(50_000L, BUDGET_BYTES);
        }
    }

    /**
     * {@code -Datlas.pictures=docs} updates the README's screenshot; otherwise it is written to
     * target.
     */
    @Test
    void showsTheReadersPicture() throws Exception {
        Path folder = Path.of(System.getProperty("atlas.pictures", "target/pages"));
        Path file = folder.resolve("directory.png");
        String near = "/directory?lang=en&capability=VECTOR_PRODUCTION";
        try (Visit visit = AtlasBrowser.get().visit(near, Screen.DESKTOP)) {
            assertThat(visit.count()).isGreaterThan(10);
            visit.rows().first().locator(".row-link").click();
            visit.page().locator("atlas-record-drawer h2").first().waitFor();
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.page()
                    .waitForFunction(
                            "() => document.getAnimations().every(each => each.playState !=="
                                    + " 'running')");
            visit.screenshot(file);
        }
        assertThat(Files.size(file)).isGreaterThan(50_000);
    }
}
