package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.LoadState;

import eu.atmpatlas.backend.browser.ChromiumFinder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How long a reader waits for a page, from the address to what it is read for: in a browser that
 * was never here, on a server that is warm, both on this machine. Milliseconds after the navigation
 * began; what is painted was handed to the screen.
 */
class FirstViewBenchmark {

    private static final int WARM_UP_VISITS = 5;
    private static final int VISITS = 11;
    private static final int BYTES_PER_SECOND = 400_000 / 8;

    /** Addresses with what they are read for. */
    private static final Map<String, String> PAGES = pages();

    private static final String WATCH_SCRIPT =
            """
            (sought) => {
              const look = () => {
                if (window.shown || !document.querySelector(sought)) return;
                window.shown = performance.now();
                requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now())));
              };
              new MutationObserver(look).observe(document, { childList: true, subtree: true });
            }
            """;

    private record PageLoad(double shown, double painted) {}

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("/", "tr.row[data-id]");
        pages.put(
                "/directory?capability=VECTOR_PRODUCTION&near=52.0907,5.1214,300&place=Utrecht",
                "tr.row[data-id]");
        pages.put("/directory?kind=institutions&lang=nl", "tr.row[data-id]");
        pages.put("/site/site-umcu-ctf", "atlas-record-page h1");
        pages.put("/compare?ids=site-umcu-ctf,site-lumc-cctf", "table.compare tbody tr");
        pages.put("/network", "atlas-network canvas");
        pages.put("/gaps", "atlas-gaps svg path");
        pages.put("/gaps?view=matrix", "atlas-gaps table tbody tr");
        pages.put("/profile/NL", "atlas-profile h1");
        return pages;
    }

    @Test
    void measuresPageLoads(@TempDir Path folder) {
        LaunchOptions options =
                new LaunchOptions()
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
        ChromiumFinder.find().ifPresent(options::setExecutablePath);
        try (var atlas = AtlasServer.withSeedData(folder);
                var playwright =
                        Playwright.create(
                                new CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options)) {
            printLine("| page | there | painted | slowest painted |");
            printLine("|---|---|---|---|");
            PAGES.forEach((path, selector) -> {
                for (int i = 0; i < WARM_UP_VISITS; i++) {
                    visit(browser, atlas.graphql().resolve(path).toString(), selector);
                }
                var loads = new ArrayList<PageLoad>();
                for (int i = 0; i < VISITS; i++) {
                    loads.add(visit(browser, atlas.graphql().resolve(path).toString(), selector));
                }
                List<Double> painted = loads.stream().map(PageLoad::painted).sorted().toList();
                List<Double> shown = loads.stream().map(PageLoad::shown).sorted().toList();
                printLine(
                        "| `%s` | %.0f ms | %.0f ms | %.0f ms |",
                        path, shown.get(VISITS / 2), painted.get(VISITS / 2), painted.getLast());
            });
        }
    }

    /** Over a mobile line: when the server's rows are painted, and when the front end's are. */
    @Test
    void measuresSlowLine(@TempDir Path folder) {
        LaunchOptions options =
                new LaunchOptions()
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
        ChromiumFinder.find().ifPresent(options::setExecutablePath);
        try (var atlas = AtlasServer.withSeedData(folder);
                var playwright =
                        Playwright.create(
                                new CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options)) {
            String address = atlas.graphql().resolve("/directory").toString();
            for (int i = 0; i < WARM_UP_VISITS; i++) {
                visit(browser, address, "tr.row[data-id]");
            }
            printLine("| rows at 400 kbit/s, 400 ms | there | painted |");
            printLine("|---|---|---|");
            for (String rows : List.of("tr.row", "tr.row[data-id]")) {
                PageLoad load = visit(browser, address, rows, FirstViewBenchmark::slowDown);
                printLine("| `%s` | %.0f ms | %.0f ms |", rows, load.shown(), load.painted());
            }
        }
    }

    private static void slowDown(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 400);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private static PageLoad visit(Browser browser, String address, String selector) {
        return visit(browser, address, selector, page -> {});
    }

    private static PageLoad visit(
            Browser browser, String address, String selector, Consumer<Page> prepare) {
        try (BrowserContext reader =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = reader.newPage();
            page.addInitScript("(%s)(%s)".formatted(WATCH_SCRIPT, quoted(selector)));
            prepare.accept(page);
            page.navigate(address);
            page.waitForFunction("() => window.painted");
            double shown = ((Number) page.evaluate("() => window.shown")).doubleValue();
            double painted = ((Number) page.evaluate("() => window.painted")).doubleValue();
            assertThat(shown).isPositive().isLessThan(painted);
            // What comes later is no part of the next visit.
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new PageLoad(shown, painted);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static void printLine(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
