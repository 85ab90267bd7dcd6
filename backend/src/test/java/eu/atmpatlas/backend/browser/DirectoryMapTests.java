package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The map of the directory follows the results until the reader moves it. */
@BrowserTest
class DirectoryMapTests {

    private static final String MAP = "document.querySelector('atlas-map')";
    private static final String VIEW = MAP + ".layers.view()";

    private Visit visit;

    @AfterEach
    void leave() {
        visit.assertQuiet();
        visit.close();
    }

    @Test
    void followsEveryFilter() {
        open("/directory?lang=en");
        choose("country", "NL");
        shows(51, 4, 53.3, 7);
        choose("country", "NL");
        choose("country", "PT");
        shows(38.7, -9.3, 41.4, -8.3);
        assertThat(visit.url()).doesNotContain("map=");
        assertThat(offer()).isHidden();
    }

    @Test
    void followsThePlaceAndTheRadius() {
        open("/directory?lang=en");
        Locator field = visit.page().locator("atlas-near-filter input[role=combobox]");
        field.fill("Lisbon");
        visit.page().locator("atlas-near-filter [role=option]").first().click();
        shows(38.7, -9.2, 38.8, -9.1);
        double narrow = zoom();
        Locator radius = visit.page().locator("atlas-near-filter input[type=range]");
        radius.press("End");
        visit.page().waitForCondition(() -> zoom() < narrow);
        radius.press("Home");
        visit.page().waitForCondition(() -> zoom() > narrow);
        assertThat(offer()).isHidden();
    }

    @Test
    void staysWhereTheReaderMovedItUntilAllResultsAreAskedFor() {
        open("/directory?lang=en");
        visit.page().locator("atlas-map .canvas").press("ArrowRight");
        assertThat(offer()).isVisible();
        visit.page().waitForURL("**map=**");
        Object before = position();
        visit.countAfter(() -> choose("country", "PT"));
        assertThat(visit.rows().first()).isVisible();
        assertThat(position()).isEqualTo(before);
        visit.page().locator("atlas-map button[aria-label='Show all results']").click();
        shows(38.7, -9.3, 41.4, -8.3);
        assertThat(offer()).isHidden();
        visit.page().waitForURL(Pattern.compile("^(?!.*map=).*$"));
        choose("country", "PT");
        choose("country", "NL");
        shows(51, 4, 53.3, 7);
    }

    @Test
    void theListStandsBesideTheMapAndPointsAtIt() {
        open("/directory?lang=en&country=NL");
        Locator row = visit.page().locator("tr.row[data-id=site-umcu-ctf]");
        row.scrollIntoViewIfNeeded();
        BoundingBox list = row.boundingBox();
        BoundingBox map = visit.page().locator("atlas-map").boundingBox();
        assertThat(list.x + list.width).isLessThanOrEqualTo(map.x + 1);
        assertThat(list.height).as("two lines").isLessThan(64);
        row.hover();
        assertThat(visit.page().locator("atlas-map button.point.hovered")).hasCount(1);
        Locator marker = visit.page().locator("atlas-map button.point").first();
        marker.focus();
        assertThat(visit.page().locator("tr.row.hovered")).hasCount(1);
    }

    @Test
    void whatTheMapDoesByItselfIsNoMoveOfTheReader() {
        open("/directory?lang=en&country=NL");
        visit.page().evaluate("document.querySelector('atlas-directory').scrollIntoView()");
        visit.rows().first().locator(".row-link").click();
        visit.page().locator("atlas-record-drawer h2").first().waitFor();
        assertThat(offer()).isHidden();
        assertThat(visit.url()).doesNotContain("map=");
    }

    /** Leaflet ignores a view that is set while it animates a zoom. */
    @Test
    void followsAChangeThatComesWhileItZooms() {
        open("/directory?lang=en");
        visit.page()
                .evaluate(
                        """
                        () => {
                          const map = document.querySelector("atlas-map");
                          const leaflet = map.layers.map;
                          leaflet.setView([38.7, -9.1], 6, { animate: false });
                          leaflet.once("zoomanim", () => {
                            map.near = { lat: 38.7, lon: -9.1, km: 10 };
                          });
                          map.near = { lat: 38.7, lon: -9.1, km: 1500 };
                        }\
                        """);
        shows(38.7, -9.15, 38.72, -9.1);
    }

    @Test
    void aPlaceFarFromEveryTownIsNamedByItsCoordinates() {
        open("/directory?lang=en&map=-30.5,-20.5,7");
        put(
                """
                [{ id: 'a', lat: -30.5, lon: -20.5, name: 'A' },
                 { id: 'b', lat: -30.5, lon: -20.5, name: 'B' }]\
                """);
        assertThat(visit.page().locator("atlas-map button.cluster"))
                .hasAttribute(
                        "aria-label", "2 sites at one place near 30.5° S, 20.5° W, show the list");
    }

    @Test
    void placesOnBothSidesOf180DegreesAreShownTogether() {
        open("/directory?lang=en&within=-25,176,-10,-170");
        visit.page().waitForCondition(() -> crosses(120, -120));
        open("/directory?lang=en");
        put(
                "[{ id: 'a', lat: -18, lon: 178, name: 'A' }, { id: 'b', lat: -14, lon: -172, name:"
                        + " 'B' }]");
        visit.page().waitForCondition(() -> crosses(120, -120));
    }

    /** Whether the map shows a strip around 180° and no more than from west to east. */
    private boolean crosses(double west, double east) {
        Map<String, Double> box = box();
        return box.get("west") > west && box.get("east") < east;
    }

    /** Gives the map other points than the directory's. */
    private void put(String points) {
        visit.page().evaluate("() => { %s.points = %s; }".formatted(MAP, points));
    }

    private void open(String address) {
        visit = AtlasBrowser.get().visit(address, Screen.DESKTOP);
        visit.page().waitForCondition(() -> is(MAP + "?.layers?.places.length > 0"));
    }

    private Locator offer() {
        return visit.page().getByText("Search this area");
    }

    private double zoom() {
        return ((Number) visit.page().evaluate(VIEW + ".zoom")).doubleValue();
    }

    /** The middle of the map and its zoom; its edges change with its size. */
    private Object position() {
        return visit.page()
                .evaluate("(({ lat, lon, zoom }) => [lat, lon, zoom])(%s)".formatted(VIEW));
    }

    private boolean is(String condition) {
        return Boolean.TRUE.equals(visit.page().evaluate("() => Boolean(" + condition + ")"));
    }

    /** Waits until the map shows this box closely: no more than four times as high. */
    private void shows(double south, double west, double north, double east) {
        visit.page()
                .waitForCondition(() -> {
                    Map<String, Double> box = box();
                    return box.get("south") <= south
                            && box.get("west") <= west
                            && box.get("north") >= north
                            && box.get("east") >= east
                            && box.get("north") - box.get("south")
                                    < Math.max(12, 4 * (north - south));
                });
    }

    /** The edges of the visible part of the world in degrees. */
    private Map<String, Double> box() {
        var bbox = (Map<?, ?>) ((Map<?, ?>) visit.page().evaluate(VIEW)).get("bbox");
        return bbox.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                edge -> (String) edge.getKey(),
                                edge -> ((Number) edge.getValue()).doubleValue()));
    }

    /** Chooses a value of a facet, or drops it. */
    private void choose(String facet, String code) {
        Locator group =
                visit.page()
                        .locator("atlas-facet")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(visit.page().locator("#facet-" + facet)));
        Locator head = group.locator("button.facet-head");
        if ("false".equals(head.getAttribute("aria-expanded"))) {
            head.click();
        }
        Locator value = group.locator("input[value=%s]".formatted(code));
        Locator more = group.locator("button.facet-more[aria-expanded=false]");
        group.locator("li").first().waitFor();
        if (value.count() == 0) {
            more.click();
        }
        value.click();
    }
}
