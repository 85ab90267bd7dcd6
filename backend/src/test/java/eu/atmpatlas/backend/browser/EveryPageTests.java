package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each page, on a desktop in English and light mode, and on a phone in Dutch and dark mode. */
@SecondBrowserTest
class EveryPageTests {

    private static final String[] PATHS = {
        "/directory",
        "/directory?kind=institutions",
        "/directory?kind=experts",
        "/directory?kind=initiatives",
        "/directory?kind=regulators",
        "/directory?kind=products",
        "/directory?kind=trials",
        "/directory?kind=conditions",
        "/directory?kind=resources",
        "/directory?kind=events",
        "/directory?kind=materials",
        "/directory?kind=routes",
        "/site/site-umcu-ctf",
        "/institution/umc-utrecht",
        "/initiative/dare-nl",
        "/regulator/ema",
        "/product/kymriah",
        "/trial/trial-2021-000937-15",
        "/condition/diffuse-large-b-cell-lymphoma",
        "/resource/resource-eu-cart-handbook-2",
        "/event/event-dare-nl-2026",
        "/material/material-nhsbt-plasmid",
        "/route/route-nl",
        "/expert/trudy-straetemans",
        "/compare?ids=site-umcu-ctf,site-necstgen-leiden&productType=LV_VECTOR",
        "/need?text=LV%20vectors%20and%20CAR-T%20near%20Utrecht&from=umc-utrecht",
        "/search?text=utrecht",
        "/network",
        "/network?focus=umc-utrecht",
        "/gaps",
        "/gaps?view=matrix&place=NL&open=NL~CELL_PROCESSING",
        "/gaps?view=whatif&add=46.05:14.5:OPERATIONAL::LV_VECTOR:",
        "/profile/NL",
        "/products",
        "/routes/compare?a=NL&b=DE",
        "/inspections",
        "/api",
        "/embed/map?country=NL",
        "/embed/network?focus=umc-utrecht",
        "/about",
        "/data",
        "/account",
        "/vocabulary/product-type/CAR_T",
        "/correct/site/site-umcu-ctf?field=capabilities",
        "/add/site",
        "/review",
        "/proposal/there-is-no-such-proposal",
        "/site/there-is-no-such-site"
    };

    private static final Pattern ONE_OF_MANY =
            Pattern.compile(
                    "[?]kind=|[?]view=|[?]focus=|^/embed/|^/(need|search)"
                            + "|^/(regulator|trial|condition|resource|event|material|expert)/"
                            + "|^/(institution|initiative|product|vocabulary)/"
                            + "|^/(about|account|api|data|inspections|review)$"
                            + "|^/(correct|add|proposal)/");

    /** Further views of the same page are tested with one of the two screens in turn. */
    static Stream<Arguments> pages() {
        return Stream.of(PATHS)
                .flatMap(path -> {
                    Arguments desk = Arguments.of(path, "en", Screen.DESKTOP);
                    Arguments phone = Arguments.of(path, "nl", Screen.PHONE);
                    return ONE_OF_MANY.matcher(path).find()
                            ? Stream.of(path.length() % 2 == 0 ? desk : phone)
                            : Stream.of(desk, phone);
                });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void isAccessibleAndQuiet(String path, String lang, Screen screen) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        try (Visit visit = AtlasBrowser.second().visit(address, screen)) {
            visit.page()
                    .locator("h1")
                    .first()
                    .waitFor(
                            new com.microsoft.playwright.Locator.WaitForOptions()
                                    .setState(
                                            com.microsoft.playwright.options.WaitForSelectorState
                                                    .ATTACHED));
            assertThat(visit.page().locator("html")).hasAttribute("lang", lang);
            visit.assertAccessible().assertQuiet().assertCredited();
            String name = path.replaceAll("[^a-z]+", "-") + "-" + lang + ".png";
            visit.screenshot(Path.of("target", "pages", name));
        }
    }
}
