package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Questions of capacity planners on the data that the atlas ships with. The answers were worked out
 * by hand from {@code sites.csv}, {@code statements.csv} and {@code relations.csv}.
 */
@BrowserTest
class CapacityQuestionsTests {

    private static final String SEARCH =
            """
            query($filter: SiteFilter) { sites(filter: $filter, first: 100, includeMay: true) {
              totalCount mayCount
              edges { certainty reasons { criterion verdict text dutch: text(lang: NL)
                statements { field value concept { code } } } node { id operator { id } } }
              nearMisses(first: 20) { node { id } missing { criterion verdict text } } } }
            """;
    private static final Map<String, Object> LENTIVIRAL_NEAR_UTRECHT =
            Map.of(
                    "productType", Map.of("any", List.of("LV_VECTOR")),
                    "status", Map.of("any", List.of("OPERATIONAL")),
                    "near", Map.of("lat", 52.0908, "lon", 5.1222, "km", 300));

    /**
     * Of 102 sites in the circle, two state lentiviral vectors and operate; one of them, in
     * Groningen, is only planned for these vectors.
     */
    private static final List<String> LENTIVIRAL = List.of("site-batavia-leiden-clinical");

    /** Five state viral vectors and not which; three state no product types. */
    private static final List<String> PERHAPS_LENTIVIRAL =
            List.of(
                    "site-batavia-leiden-commercial",
                    "site-catalent-gosselies-scts",
                    "site-erasmusmc-atmp",
                    "site-halix-leiden",
                    "site-necstgen-leiden",
                    "site-radboudumc-hematology",
                    "site-thermo-gosselies",
                    "site-thermo-seneffe");

    /** Planned and closed, until these statements come past their due dates in 2028 and 2029. */
    private static final Set<String> NOT_OPERATIONAL =
            Set.of("site-exothera-jumet", "site-umcg-biotech-atmp");

    private Visit visit = AtlasBrowser.get().visit("/directory?lang=en", Screen.DESKTOP);

    @AfterEach
    void closePage() {
        visit.assertQuiet();
        visit.close();
    }

    @Test
    void lentiviralVectorsWithin300KilometresOfUtrecht() {
        JsonNode sites = ask(LENTIVIRAL_NEAR_UTRECHT);
        assertThat(ids(sites, "MATCHES")).containsExactlyElementsOf(LENTIVIRAL);
        List<String> may = ids(sites, "MAY_MATCH");
        assertThat(may.stream().filter(id -> !NOT_OPERATIONAL.contains(id)).toList())
                .containsExactlyElementsOf(PERHAPS_LENTIVIRAL);
        assertThat(sites.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(sites.at("/mayCount").asInt()).isEqualTo(may.size());
        assertThat(reason(sites, "site-necstgen-leiden", "productType"))
                .isEqualTo("states viral vectors, not which");
        assertThat(reason(sites, "site-radboudumc-hematology", "productType"))
                .isEqualTo("states no product types");
        assertThat(reason(sites, "site-radboudumc-hematology", "status"))
                .isEqualTo("states no status");
        assertThat(reason(sites, "site-batavia-leiden-clinical", "productType"))
                .isEqualTo("states lentiviral vectors");
    }

    @Test
    void lentiviralVectorsAndCarTCellsAtOneSiteOrOneOperator() {
        JsonNode atOneSite =
                ask(Map.of("productType", Map.of("all", List.of("LV_VECTOR", "CAR_T"))));
        assertThat(ids(atOneSite, "MATCHES"))
                .containsExactly(
                        "site-hcb-advanced-therapies-unit",
                        "site-opbg-officina",
                        "site-sant-pau-uta",
                        "site-vecura");
        // Two state CAR-T cells and viral vectors; 69 state no product types.
        assertThat(ids(atOneSite, "MAY_MATCH"))
                .contains("site-biontech-idar", "site-necstgen-leiden")
                .hasSize(71);

        List<String> vectorMakers =
                operators(ask(Map.of("productType", Map.of("any", List.of("LV_VECTOR")))));
        JsonNode ofThose =
                ask(
                        Map.of(
                                "productType",
                                Map.of("any", List.of("CAR_T")),
                                // Hospitals that only give CAR-T cells do not count.
                                "chainRole",
                                Map.of("any", List.of("MANUFACTURING")),
                                "operator",
                                vectorMakers));
        assertThat(operators(ofThose))
                .containsExactly("hospital-clinic-barcelona", "hsant-pau", "karolinska-uh", "opbg");
    }

    @Test
    void cellBankingInGermany() {
        JsonNode sites =
                ask(
                        Map.of(
                                "capability", Map.of("all", List.of("CELL_BANKING")),
                                "country", Map.of("any", List.of("DE"))));
        // Of the German sites, the medical laboratories in Mönchengladbach alone state no
        // capabilities, so they are a possible match. Dresden is planned.
        assertThat(ids(sites, "MATCHES")).containsExactly("site-dresden-etm", "site-frankfurt-msc");
        assertThat(ids(sites, "MAY_MATCH")).containsExactly("site-mlm-moenchengladbach");
        JsonNode operational =
                ask(
                        Map.of(
                                "capability", Map.of("all", List.of("CELL_BANKING")),
                                "status", Map.of("any", List.of("OPERATIONAL")),
                                "country", Map.of("any", List.of("DE"))));
        assertThat(ids(operational, "MATCHES")).containsExactly("site-frankfurt-msc");
        assertThat(ids(operational, "MAY_MATCH")).containsExactly("site-mlm-moenchengladbach");
    }

    @Test
    void whereNothingMatchesThePageListsWhatMissesOneCriterion() {
        JsonNode sites =
                ask(
                        Map.of(
                                "capability",
                                Map.of("all", List.of("CELL_BANKING", "VECTOR_PRODUCTION")),
                                "country",
                                Map.of("any", List.of("DE"))));
        assertThat(sites.at("/totalCount").asInt()).isZero();
        assertThat(sites.at("/nearMisses").size()).isBetween(10, 20);
        for (JsonNode miss : sites.at("/nearMisses")) {
            assertThat(miss.at("/missing/verdict").asString()).isEqualTo("NO");
        }
        visit.open("/directory?lang=en&country=DE&capability.all=CELL_BANKING,VECTOR_PRODUCTION");
        assertThat(visit.count()).isZero();
        assertThat(visit.page().locator(".near-misses li")).hasCount(10);
        assertThat(visit.page().locator(".near-misses")).containsText("not cell banking");
    }

    @Test
    void thePageShowsWhatMayMatchBelowWithItsReasons() {
        visit.open(
                "/directory?lang=en&near=52.0908,5.1222,300&productType=LV_VECTOR"
                        + "&status=OPERATIONAL&sort=NAME");
        int may = ask(LENTIVIRAL_NEAR_UTRECHT).at("/mayCount").asInt();
        assertThat(visit.page().locator(".result-count")).containsText("1 of");
        assertThat(visit.page().locator(".result-count")).containsText(may + " more may match");
        assertThat(visit.rows()).hasCount(1);
        visit.page().getByText("Show what may match").click();
        assertThat(visit.rows()).hasCount(1 + may);
        assertThat(visit.page().locator("tr.row.may")).hasCount(may);
        assertThat(visit.page().locator("tr.row.may[data-id=site-necstgen-leiden]"))
                .containsText("states viral vectors, not which");
        assertThat(visit.page().locator("tr.may-heading")).containsText(may + " more may match");
        assertThat(visit.url()).contains("may=yes");
        visit.open(visit.url() + "&lang=nl");
        assertThat(visit.page().locator("tr.row.may[data-id=site-necstgen-leiden]"))
                .containsText("vermeldt virale vectoren, niet welke");
    }

    @Test
    void aComparisonSaysWhichOfItsSitesMatch() {
        visit.open(
                "/directory?lang=en&near=52.0908,5.1222,300&productType=LV_VECTOR"
                        + "&status=OPERATIONAL&compare=site-batavia-leiden-clinical,"
                        + "site-necstgen-leiden,site-umcu-ctf");
        visit.page().locator("atlas-compare-tray a").click();
        Locator row =
                visit.page()
                        .locator("table.compare tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Your search"));
        assertThat(row.locator("td").nth(0)).containsText("matches");
        assertThat(row.locator("td").nth(1)).containsText("may match");
        assertThat(row.locator("td").nth(1)).containsText("states viral vectors, not which");
        assertThat(row.locator("td").nth(2)).containsText("does not match");
    }

    private JsonNode ask(Map<String, ?> filter) {
        return visit.ask(SEARCH, Map.of("filter", filter)).at("/sites");
    }

    private static List<String> ids(JsonNode sites, String certainty) {
        var ids = new ArrayList<String>();
        for (JsonNode edge : sites.at("/edges")) {
            if (edge.at("/certainty").asString().equals(certainty)) {
                ids.add(edge.at("/node/id").asString());
            }
        }
        return ids.stream().sorted().toList();
    }

    private static String reason(JsonNode sites, String id, String criterion) {
        for (JsonNode edge : sites.at("/edges")) {
            for (JsonNode reason : edge.at("/reasons")) {
                if (edge.at("/node/id").asString().equals(id)
                        && reason.at("/criterion").asString().equals(criterion)) {
                    return reason.at("/text").asString();
                }
            }
        }
        return "no reason";
    }

    /** Operators of the sites that match. */
    private static List<String> operators(JsonNode sites) {
        var operators = new TreeSet<String>();
        for (JsonNode edge : sites.at("/edges")) {
            if (edge.at("/certainty").asString().equals("MATCHES")
                    && edge.at("/node/operator").isObject()) {
                operators.add(edge.at("/node/operator/id").asString());
            }
        }
        return List.copyOf(operators);
    }
}
