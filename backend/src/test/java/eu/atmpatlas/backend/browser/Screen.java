package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/** A screen: size in CSS pixels, light or dark mode. */
record Screen(int width, int height, ColorScheme scheme) {

    static final Screen DESKTOP = new Screen(1440, 900, ColorScheme.LIGHT);
    static final Screen PHONE = new Screen(390, 844, ColorScheme.DARK);

    /** Opens a browser context with this screen. */
    BrowserContext open(Browser browser) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)
                                .setLocale("en-GB"));
        context.setDefaultTimeout(120_000);
        return context;
    }
}
