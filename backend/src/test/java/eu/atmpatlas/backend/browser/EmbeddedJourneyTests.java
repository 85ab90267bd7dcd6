package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Another site embeds a view, with the code of the dialog, and its reader follows the link to the
 * atlas.
 */
@BrowserTest
class EmbeddedJourneyTests {

    private static final String COUNT =
            "{ sites(filter: {country: {any: [\"NL\"]}, chainRole: {any: [\"MANUFACTURING\","
                    + " \"TESTING\", \"STARTING_MATERIAL\"]}}, first: 0) { totalCount } }";

    @Test
    void theCodeOfTheDialogShowsTheViewInAnotherSiteAndLeadsBack() throws Exception {
        try (Visit visit = AtlasBrowser.get().visit("/directory?country=NL", Screen.DESKTOP)) {
            int count = visit.ask(COUNT, Map.of()).at("/sites/totalCount").asInt();
            assertThat(visit.count()).isEqualTo(count);
            visit.page().locator("atlas-result-bar").getByText("Embed").click();
            visit.page().locator("dialog.embed-dialog select").first().selectOption("list");
            Locator textArea = visit.page().locator("dialog.embed-dialog textarea");
            assertThat(textArea).hasValue(Pattern.compile("/embed/list\\?country=NL"));
            String code = textArea.inputValue();
            visit.assertAccessible().assertQuiet();

            HttpServer elsewhere = elsewhere(code);
            try {
                Page page = visit.page();
                page.navigate("http://localhost:%d/".formatted(elsewhere.getAddress().getPort()));
                FrameLocator frame = page.frameLocator("iframe");
                frame.locator("tr.row[data-id]").first().waitFor();
                assertThat(frame.locator("h1")).containsText(Integer.toString(count));
                assertThat(frame.locator(".embed-foot")).containsText("CC BY 4.0");
                assertThat(page.context().cookies()).isEmpty();
                Page full = page.waitForPopup(() -> frame.getByText("Open in ATMP Atlas").click());
                full.waitForURL("**/directory?country=NL**view=list**");
            } finally {
                elsewhere.stop(0);
            }
        }
    }

    @Test
    void nothingElseCanBeFramed() throws Exception {
        try (Visit visit = AtlasBrowser.get().visit("/about", Screen.DESKTOP)) {
            String address = visit.url().replaceAll("/about.*", "/directory");
            HttpServer elsewhere = elsewhere("<iframe src=\"" + address + "\"></iframe>");
            try {
                Page page = visit.page();
                page.navigate("http://localhost:%d/".formatted(elsewhere.getAddress().getPort()));
                page.waitForCondition(() ->
                        page.frames().stream()
                                .anyMatch(frame -> frame.url().startsWith("chrome-error:")));
                assertThat(visit.page().frameLocator("iframe").locator("atlas-frame").count())
                        .isZero();
            } finally {
                elsewhere.stop(0);
            }
        }
    }

    private static HttpServer elsewhere(String code) throws Exception {
        byte[] page =
                ("<!doctype html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>" + code)
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
