package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A policymaker looks up a country's gaps and their certainty, and exports the result. */
@BrowserTest
class GapsJourneyTests {

    private static final String DENSITY =
            "{ indicator(code: \"SITE_DENSITY\", regions: [\"NL\"]) { figures { value numerator"
                    + " unknown } } }";
    private static final String ROW =
            "{ gapMatrix(regions: [\"NL\"]) { columns { code label } rows { cells { state sites"
                    + " records(of: SITE, first: 0) { totalCount } } } } }";
    private static final String LENTIVIRAL =
            "query($regions: [String!]) { gapMatrix(regions: $regions, columns: \"product-type\","
                + " codes: [\"LV_VECTOR\"]) { rows { region { code name } cells { state: cellState"
                + " } } } }";
    private static final String PRINTED =
            "query($code: String!) { indicator(code: $code, regions: [\"NL\"]) { indicator { unit }"
                    + " figures { value bound shown } } }";
    private static final Map<String, String> CAPITALS =
            Map.of(
                    "SI",
                    "Ljubljana",
                    "HR",
                    "Zagreb",
                    "SK",
                    "Bratislava",
                    "BG",
                    "Sofia",
                    "LV",
                    "Riga");

    @Test
    void theFigureOfACountryAndItsEvidenceAreThoseOfGraphQl() {
        try (Visit visit = AtlasBrowser.get().visit("/gaps?lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator(".gaps-place select").selectOption("NL");
            page.waitForURL("**place=NL**");
            page.locator(".bar-row[data-code=NL]").click();
            page.locator(".panel-figure").waitFor();
            assertThat(page.locator(".gaps-record"))
                    .hasText(
                            Pattern.compile(
                                    "\\d+ sites on record\\. \\d+% of their facts are stated;"
                                            + " \\d+ of \\d+ have a day of verification\\."));
            JsonNode figure = visit.ask(DENSITY, Map.of()).at("/indicator/figures/0");
            double shown = number(page.locator(".panel-figure strong").textContent());
            assertThat(shown).isCloseTo(figure.get("value").asDouble(), within(0.05));
            Locator facts = page.locator(".gaps-panel .facts");
            assertThat(facts).containsText("Counted " + figure.get("numerator").asInt());
            assertThat(facts)
                    .containsText(Pattern.compile("Unknown\\s*" + figure.get("unknown").asInt()));
            Download file =
                    page.waitForDownload(() -> {
                        Locator chart = page.locator("figure[data-name$=-map]");
                        chart.locator("summary").first().click();
                        chart.getByText("Drawing (SVG)").click();
                    });
            String version =
                    visit.ask("{ about { dataVersion } }", Map.of())
                            .at("/about/dataVersion")
                            .asString();
            assertThat(text(file))
                    .startsWith("<?xml")
                    .contains("<path", "per million people", "data version " + version)
                    .doesNotContain("var(--");
            Download figures =
                    page.waitForDownload(() -> {
                        Locator chart = page.locator("figure[data-name$=-map]");
                        chart.locator("summary").first().click();
                        chart.getByText("Figures (CSV)").click();
                    });
            assertThat(text(figures))
                    .contains(
                            "# Site density, per million people",
                            "CC BY 4.0",
                            "data version " + version);
            visit.assertQuiet();
        }
    }

    @Test
    void aCellOfTheMatrixLeadsToItsRecords() {
        try (Visit visit = AtlasBrowser.get().visit("/gaps?view=matrix&place=NL", Screen.DESKTOP)) {
            Page page = visit.page();
            JsonNode matrix = visit.ask(ROW, Map.of()).get("gapMatrix");
            int covered = firstCovered(matrix.at("/rows/0/cells"));
            String code = matrix.at("/columns/" + covered + "/code").asString();
            JsonNode cell = matrix.at("/rows/0/cells/" + covered);
            page.locator(".grid tr.marked .gap-cell.state-COVERED").first().click();
            page.waitForURL("**open=NL~" + code + "**");
            page.locator(".panel-body .segments button", having("Has it")).click();
            Locator records = page.locator(".gaps-panel .gaps-records li");
            records.first().waitFor();
            assertThat(page.locator(".gaps-panel .facts"))
                    .containsText("Has it " + cell.get("sites").asInt());
            assertThat(records).hasCount(Math.min(50, cell.at("/records/totalCount").asInt()));
            page.getByText("Show them in the directory").click();
            page.waitForURL("**/directory?**");
            visit.rows().first().waitFor();
            assertThat(visit.count()).isGreaterThanOrEqualTo(cell.get("sites").asInt());
            visit.assertQuiet();
        }
    }

    @Test
    void theMatrixIsOneTabStopAndTheArrowKeysMoveInIt() {
        try (Visit visit = AtlasBrowser.get().visit("/gaps?view=matrix&lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            Locator rows = page.locator(".grid tbody tr:visible");
            Locator first = rows.first().locator(".gap-cell");
            first.first().waitFor();
            Locator stops =
                    page.locator(".grid :is(a, button, [data-tip][tabindex]):not([tabindex='-1'])");
            assertThat(stops).hasCount(1);
            first.first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(first.nth(1)).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(rows.nth(1).locator(".gap-cell").nth(1)).isFocused();
            assertThat(stops).hasCount(1);
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            assertThat(rows.nth(1).locator(".gap-cell").nth(1)).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**open=**");
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void aPlannedSiteClosesAGapWithoutBeingStored() {
        try (Visit visit = AtlasBrowser.get().visit("/gaps?view=whatif&lang=en", Screen.DESKTOP)) {
            JsonNode region = lacking(visit);
            Page page = visit.page();
            Locator field = page.locator(".whatif-edit input[role=combobox]").first();
            field.fill(CAPITALS.get(region.get("code").asString()));
            page.locator(".whatif-edit [role=option]").first().click();
            page.locator(".whatif-site select").first().selectOption("LV_VECTOR");
            Locator cells = page.locator(".whatif-cells").first();
            assertThat(cells).containsText(region.get("name").asString());
            assertThat(cells).containsText("Lentiviral");
            assertThat(cells).containsText("covered");
            assertThat(lacking(visit)).isEqualTo(region);
            visit.assertQuiet();
        }
    }

    @Test
    void anUpgradedSiteIsChosenByKeyboardAndListedInTheTable() {
        try (Visit visit = AtlasBrowser.get().visit("/gaps?view=whatif&lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            Locator field = page.locator(".whatif-edit input[role=combobox]").nth(1);
            field.focus();
            page.keyboard().type("NecstGen");
            page.locator(".whatif-edit [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator(".whatif-site select").first().selectOption("AAV_VECTOR");
            page.waitForURL("**upgrade=site-necstgen**AAV_VECTOR**");
            page.locator(".whatif-map .chart-table summary").click();
            Locator rows = page.locator(".whatif-map .chart-table tbody tr");
            assertThat(rows).containsText("Upgraded");
            assertThat(rows).containsText("NecstGen");
            assertThat(rows).containsText("AAV");
            visit.assertAccessible().assertQuiet();
        }
    }

    @Test
    void thePrintedFiguresAreThoseOfGraphQl() {
        try (Visit visit = AtlasBrowser.get().visit("/profile/NL?lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator(".profile[aria-busy=false] tr[data-code=SITE_DENSITY]").waitFor();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String code : List.of("SITE_DENSITY", "GAP_COUNT", "PROVENANCE")) {
                JsonNode answer = visit.ask(PRINTED, Map.of("code", code)).get("indicator");
                String shown = page.locator("tr[data-code=" + code + "] .value").textContent();
                JsonNode figure = answer.at("/figures/0");
                if (figure.get("shown").asString().equals("POINT")) {
                    boolean share = answer.at("/indicator/unit").asString().equals("SHARE");
                    assertThat(shown.contains("at least"))
                            .as(code)
                            .isEqualTo(figure.get("bound").asString("").equals("AT_LEAST"));
                    assertThat(number(shown) / (share ? 100 : 1))
                            .as(code)
                            .isCloseTo(figure.get("value").asDouble(), within(0.05));
                }
            }
            assertThat(page.locator(".head")).isHidden();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            visit.assertQuiet();
        }
    }

    private static int firstCovered(JsonNode cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at).get("state").asString().equals("COVERED")) {
                return at;
            }
        }
        throw new AssertionError("the Netherlands cover nothing");
    }

    /** The first of some countries without a known manufacturer of lentiviral vectors. */
    private static JsonNode lacking(Visit visit) {
        JsonNode rows =
                visit.ask(LENTIVIRAL, Map.of("regions", List.copyOf(CAPITALS.keySet())))
                        .at("/gapMatrix/rows");
        for (JsonNode row : rows) {
            if (row.at("/cells/0/state").asString().equals("NONE_ON_RECORD")) {
                return row.get("region");
            }
        }
        throw new AssertionError("none of these countries lacks lentiviral vectors");
    }

    private static double number(String shown) {
        return Double.parseDouble(shown.replaceAll("[^\\d.-]", ""));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String text(Download file) {
        try {
            return Files.readString(file.path());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
