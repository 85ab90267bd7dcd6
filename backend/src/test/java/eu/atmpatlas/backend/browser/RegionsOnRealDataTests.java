package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Regions and groups of countries over GraphQL, on the data that the atlas ships with. */
@BrowserTest
class RegionsOnRealDataTests {

    private final AtlasQueries atlas = new AtlasQueries();

    @Test
    void whoLivesWhereIsSaidWithYearAndSourceAndShapesOnlyIfThereAreAny() throws Exception {
        JsonNode found =
                atlas.answer(
                        """
                        { regions { code name lat lon population { persons year source { title } }
                            cityShare siteCount }
                          europe: regions(level: EUROPE) { code population { persons coverage } }
                          fine: regions(level: NUTS2, within: "AT") { code parts { code } }
                          regionShapes { available url } }
                        """);
        assertThat(found.at("/regions").size()).isGreaterThan(40);
        assertThat(found.at("/fine").size()).isEqualTo(9);
        for (JsonNode region : found.at("/europe")) {
            assertThat(region.at("/population/coverage").asDouble()).isEqualTo(1);
            if (List.of("EUROPE", "EU", "EEA").contains(region.at("/code").asString())) {
                assertThat(region.at("/population/persons").asDouble()).isBetween(4.4e8, 6.5e8);
            }
        }
        assertThat(found.at("/regionShapes/available").asBoolean()).isFalse();
        HttpResponse<String> shapes =
                HttpClient.newHttpClient()
                        .send(
                                AtlasQueries.request("/regions/shapes.json").GET().build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(shapes.statusCode()).isEqualTo(404);
    }

    @Test
    void aGroupOfCountriesHasTheFiguresOfItsCountriesAndIsFoundInEveryFilter() {
        JsonNode found =
                atlas.answer(
                        """
                        query {
                          groups: regions(level: EUROPE) { code parts { code } siteCount }
                          unknown: region(code: "BE-XX") { code }
                          region(code: "NL32") { level country { code } }
                          group: indicator(code: "SITE_DENSITY", level: EUROPE, regions: ["BENELUX"]) {
                            figures { ...figure } overall { ...figure } }
                          selection: indicator(code: "SITE_DENSITY", level: EUROPE,
                            regions: ["LU-BE-NL"]) { figures { ...figure } overall { ...figure } }
                          countries: indicator(code: "SITE_DENSITY", regions: ["BE", "LU", "NL"]) {
                            overall { ...figure } }
                          inside: indicator(code: "SITE_DENSITY", within: "BENELUX") {
                            overall { ...figure } }
                          sites(filter: {country: {any: ["BENELUX"]}}) { totalCount }
                          listed: sites(filter: {country: {any: ["BE", "LU", "NL"]}}) { totalCount }
                          all: sites { facets(names: [COUNTRY]) {
                            buckets { count concept { code groups { code } } } } }
                          matrix: gapMatrix(level: EUROPE, regions: ["BENELUX"]) {
                            rows { siteCount cells { sites } } }
                        }
                        fragment figure on IndicatorFigure {
                          value numerator denominator n lower upper bound }
                        """);
        assertThat(AtlasQueries.codes(found.at("/groups")))
                .containsExactlyInAnyOrder("EUROPE", "EU", "EEA", "BENELUX", "NORDICS");
        for (JsonNode group : found.at("/groups")) {
            int size =
                    Map.of("EU", 27, "EEA", 30, "BENELUX", 3, "NORDICS", 5)
                            .getOrDefault(group.at("/code").asString(), group.at("/parts").size());
            assertThat(group.at("/parts").size()).as(group.toString()).isEqualTo(size);
        }
        assertThat(found.at("/unknown").isNull()).isTrue();
        assertThat(found.at("/region/country/code").asString()).isEqualTo("NL");
        JsonNode figure = found.at("/group/figures/0");
        assertThat(figure.at("/numerator").asInt()).isPositive();
        for (String same :
                List.of(
                        "/group/overall",
                        "/selection/figures/0",
                        "/selection/overall",
                        "/countries/overall",
                        "/inside/overall")) {
            assertThat(found.at(same)).as(same).isEqualTo(figure);
        }
        int sites = found.at("/sites/totalCount").asInt();
        assertThat(found.at("/listed/totalCount").asInt()).isEqualTo(sites).isPositive();
        assertThat(found.at("/matrix/rows/0/siteCount").asInt()).isBetween(1, sites);
        JsonNode buckets = found.at("/all/facets/0/buckets");
        for (JsonNode bucket : buckets) {
            if (bucket.at("/concept/code").asString().equals("BENELUX")) {
                assertThat(bucket.at("/count").asInt()).isEqualTo(sites);
            }
            if (bucket.at("/concept/code").asString().equals("NL")) {
                assertThat(AtlasQueries.codes(bucket.at("/concept/groups")))
                        .containsExactly("EEA", "BENELUX");
            }
        }
        atlas.assertRefused(
                "{ indicator(code: \"SITE_DENSITY\", regions: [\"BENELUX\"]) { asOf } }",
                "regions");
        atlas.assertRefused(
                "{ gapMatrix(level: EUROPE, regions: [\"BE-XX\"]) { asOf } }", "regions");
        atlas.assertRefused(
                "{ sites(filter: {country: {any: [\"ATLANTIS\"]}}) { totalCount } }",
                "filter.country.any");
    }

    @Test
    void theSameNameHasTheSameValueEverywhere() {
        JsonNode found =
                atlas.answer(
                        """
                        { gaps: indicator(code: "GAP_COUNT", regions: ["NL"]) {
                            figures { value lower upper region { population { persons year } } } }
                          matrix: gapMatrix(regions: ["NL"]) { rows { gapCount gapCountLower gapCountUpper
                            region { population { persons year } } } }
                          chain: indicator(code: "VALUE_CHAIN", regions: ["NL"],
                            parameters: {platform: "CAR_T"}) { figures { value numerator denominator } }
                          steps: valueChain(platform: "CAR_T", regions: ["NL"]) {
                            completeness { value numerator denominator } }
                          complete: indicator(code: "COMPLETENESS", regions: ["NL"]) {
                            figures { value n } overall { value n } }
                          region(code: "NL") { population { persons year } }
                          index: indicators(family: NETWORK) { code name } }
                        """);
        JsonNode row = found.at("/matrix/rows/0");
        JsonNode gaps = found.at("/gaps/figures/0");
        assertThat(gaps.at("/value").asInt()).isEqualTo(row.at("/gapCount").asInt());
        assertThat(gaps.at("/lower").asInt()).isEqualTo(row.at("/gapCountLower").asInt());
        assertThat(gaps.at("/upper").asInt()).isEqualTo(row.at("/gapCountUpper").asInt());
        JsonNode people = found.at("/region/population");
        assertThat(gaps.at("/region/population")).isEqualTo(people);
        assertThat(row.at("/region/population")).isEqualTo(people);
        assertThat(found.at("/steps/0/completeness")).isEqualTo(found.at("/chain/figures/0"));
        assertThat(found.at("/complete/figures/0")).isEqualTo(found.at("/complete/overall"));
        // The network's index of countries is another figure, and has another name.
        assertThat(found.at("/index"))
                .anySatisfy(each ->
                        assertThat(each.at("/name").asString())
                                .isEqualTo("E-I index of the region’s border"));
    }
}
