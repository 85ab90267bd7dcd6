package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The directory used with the keyboard only. */
@BrowserTest
class KeyboardTests {

    private static final String FOCUSED_ROW =
            "() => document.activeElement.closest('tr.row')?.dataset.id ?? null";

    @Test
    void searchesWalksOpensAndCloses() {
        try (Visit visit = AtlasBrowser.get().visit("/directory?lang=en", Screen.DESKTOP)) {
            var keys = visit.page().keyboard();
            visit.count();
            keys.press("/");
            keys.type("umc utr");
            visit.page().locator("[role=option]").first().waitFor();
            keys.press("Enter");
            visit.page().waitForURL("**/institution/umc-utrecht**");
            visit.page().goBack();
            visit.count();
            visit.rows().first().locator(".row-link").focus();
            String first = (String) visit.page().evaluate(FOCUSED_ROW);
            keys.press("ArrowDown");
            String second = (String) visit.page().evaluate(FOCUSED_ROW);
            assertThat(second).isNotNull().isNotEqualTo(first);
            keys.press("Enter");
            visit.page().locator("atlas-record-drawer h2").first().waitFor();
            visit.page().waitForURL("**sel=" + second + "**");
            keys.press("Escape");
            visit.page().waitForCondition(() -> !visit.url().contains(second));
            visit.page().waitForCondition(() -> second.equals(visit.page().evaluate(FOCUSED_ROW)));
            visit.assertQuiet();
        }
    }

    @Test
    void markersAndClustersAreOneTabStopThatArrowsWalk() {
        try (Visit visit = AtlasBrowser.get().visit("/directory?lang=en", Screen.DESKTOP)) {
            var stops = visit.page().locator("atlas-map button.point, atlas-map button.cluster");
            stops.first().waitFor();
            var tabbable =
                    stops.all().stream()
                            .filter(stop -> "0".equals(stop.getAttribute("tabindex")))
                            .toList();
            assertThat(tabbable).hasSize(1);
            tabbable.getFirst().focus();
            String before = focusedLabel(visit);
            visit.page().keyboard().press("ArrowDown");
            assertThat(focusedLabel(visit)).isNotBlank().isNotEqualTo(before);
        }
    }

    private static String focusedLabel(Visit visit) {
        return (String)
                visit.page()
                        .evaluate(
                                "() => { let a = document.activeElement;"
                                        + " while (a?.shadowRoot?.activeElement)"
                                        + " a = a.shadowRoot.activeElement;"
                                        + " return a.getAttribute('aria-label'); }");
    }
}
