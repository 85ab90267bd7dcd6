package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A browser on the {@link AtlasServer}. There are two, so that two test classes run side by side:
 * Playwright serves one thread at a time.
 */
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

    private final String address = AtlasServer.get().address();
    private final Browser browser;
    private final Map<Screen, BrowserContext> contexts = new HashMap<>();

    private AtlasBrowser() {
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

    /** The browser of classes with {@link BrowserTest}. */
    static AtlasBrowser get() {
        return First.INSTANCE;
    }

    /** The browser of classes with {@link SecondBrowserTest}. */
    static AtlasBrowser second() {
        return Second.INSTANCE;
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
        return AtlasServer.get().management();
    }

    private static final class First {
        private static final AtlasBrowser INSTANCE = new AtlasBrowser();
    }

    private static final class Second {
        private static final AtlasBrowser INSTANCE = new AtlasBrowser();
    }
}
