package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.options.ColorScheme;

/** What somebody looks at the atlas with: size in CSS pixels and light or dark. */
record Screen(int width, int height, ColorScheme scheme) {

    static final Screen DESKTOP = new Screen(1440, 900, ColorScheme.LIGHT);
    static final Screen PHONE = new Screen(390, 844, ColorScheme.DARK);
}
