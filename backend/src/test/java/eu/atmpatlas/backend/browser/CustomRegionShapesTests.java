package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/**
 * The map of an atlas whose operator has added region shapes, which the atlas itself may not
 * distribute.
 */
@BrowserTest
class CustomRegionShapesTests {

    private static final String AVAILABLE_RESPONSE =
            "{\"data\": {\"regionShapes\": {\"available\": true, \"url\": \"/regions/own.json\","
                    + " \"attribution\": \"Squares of nobody\"}}}";
    private static final String SQUARES =
            "{\"type\": \"FeatureCollection\", \"features\": [%s, %s, %s]}"
                    .formatted(
                            square("NL3", 3.5, 51.5, 3),
                            square("NL32", 4.5, 52.3, 0.6),
                            square("NL33", 4.0, 51.8, 0.5));

    @Test
    void anOperatorsOwnShapesOfRegionsAreColoured() {
        try (Visit visit = AtlasBrowser.get().visit("/about", Screen.DESKTOP)) {
            Page page = visit.page();
            page.route(
                    "**/graphql*",
                    route -> {
                        if (route.request().url().concat(posted(route)).contains("regionShapes")) {
                            route.fulfill(json(AVAILABLE_RESPONSE));
                        } else {
                            route.resume();
                        }
                    });
            page.route("**/regions/own.json", route -> route.fulfill(json(SQUARES)));
            visit.open("/gaps?level=nuts2&place=NL&lang=en");
            assertThat(page.locator(".drawing.map path.pickable[data-code=NL33]"))
                    .hasAttribute("data-tip", Pattern.compile("Zuid-Holland: .*per million.*"));
            assertThat(page.locator(".drawing.map path[data-code=NL3]")).hasCount(0);
            assertThat(page.locator("figure[data-name$=-map] figcaption"))
                    .containsText("Squares of nobody");
            visit.assertQuiet();
        }
    }

    private static String posted(Route route) {
        String data = route.request().postData();
        return data == null ? "" : data;
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }

    private static String square(String code, double west, double south, double size) {
        double east = west + size;
        double north = south + size;
        return """
        {"type": "Feature", "properties": {"NUTS_ID": "%s"}, "geometry": {"type": "Polygon",
        "coordinates": [[[%s, %s], [%s, %s], [%s, %s], [%s, %s], [%s, %s]]]}}\
        """
                .formatted(code, west, south, east, south, east, north, west, north, west, south);
    }
}
