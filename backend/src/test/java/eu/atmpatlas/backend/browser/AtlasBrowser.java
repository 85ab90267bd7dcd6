package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import eu.atmpatlas.backend.AtlasApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the atlas with its real data on a free port, and a browser; one of each per JVM. */
final class AtlasBrowser {

    private static final List<String> CHROMIUM_FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final AtlasBrowser INSTANCE = new AtlasBrowser();

    private final String address;
    private final String management;
    private final Browser browser;
    private final Map<Screen, BrowserContext> contexts = new HashMap<>();

    private AtlasBrowser() {
        Path folder = temporary();
        var application = new SpringApplication(AtlasApplication.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port",
                        "0",
                        "atlas.neo4j.folder",
                        folder.resolve("neo4j").toString(),
                        "atlas.neo4j.page-cache",
                        "64MB",
                        "atlas.index.folder",
                        folder.resolve("index").toString(),
                        "atlas.data.folder",
                        folder.resolve("dumps").toString()));
        var context =
                (WebServerApplicationContext)
                        application.run(
                                "--spring.profiles.active=metrics",
                                "--atlas.neo4j.replan-interval=1d",
                                "--management.server.port=0",
                                // A busy machine plans a first query for seconds.
                                "--atlas.limits.timeout=60s");
        address = "http://localhost:" + context.getWebServer().getPort();
        management =
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
        PlaywrightAssertions.setDefaultAssertionTimeout(120_000);
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(CHROMIUM_FLAGS);
        ChromiumFinder.find().ifPresent(options::setExecutablePath);
        browser =
                Playwright.create(
                                new CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                        .chromium()
                        .launch(options);
    }

    static AtlasBrowser get() {
        return INSTANCE;
    }

    /**
     * Opens a page of the atlas in a new tab. All visits on one screen share a browser context, so
     * that scripts and styles are loaded and compiled once.
     */
    Visit visit(String path, Screen screen) {
        BrowserContext shared = contexts.computeIfAbsent(screen, any -> screen.open(browser));
        return new Visit(shared.newPage(), address, () -> {}).open(path);
    }

    /** Opens a page in a new browser context, with an empty cache. */
    Visit firstVisit(String path, Screen screen) {
        BrowserContext own = screen.open(browser);
        return new Visit(own.newPage(), address, own::close).open(path);
    }

    /** A page that shows nothing yet, in a context of its own. */
    Page blankPage() {
        return browser.newContext().newPage();
    }

    /** Address of the atlas, for requests without a browser. */
    String address() {
        return address;
    }

    /** Address of the management port. */
    String management() {
        return management;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("atlas-in-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
