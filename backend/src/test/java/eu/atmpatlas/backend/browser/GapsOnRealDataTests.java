package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gaps over GraphQL, on the data that the atlas ships with. */
@BrowserTest
class GapsOnRealDataTests {

    private static final String FIGURE =
            " { region { code } value numerator denominator n bound unknown lower upper coverage"
                + " shown reason method sources { title } records(first: 3) { totalCount edges {"
                + " standing node { id } why } } } ";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void everyIndicatorThatCanBeComputedIsAndTheOthersSayWhatTheyWaitFor() {
        JsonNode catalogue =
                answer(
                                "{ indicators { code state name nl: name(lang: NL) definition"
                                        + " formula method(lang: NL) needs unit lowest highest"
                                        + " parameters { name description(lang: NL) scheme } } }")
                        .at("/indicators");
        int computed = 0;
        for (JsonNode entry : catalogue) {
            String code = entry.at("/code").asString();
            assertThat(entry.at("/needs").size()).as(code).isPositive();
            assertThat(entry.at("/nl").asString())
                    .as(code)
                    .isNotEqualTo(entry.at("/name").asString());
            if (entry.at("/state").asString().equals("NEEDS_DATA")) {
                continue;
            }
            computed++;
            String parameters = parameters(entry.at("/parameters"));
            JsonNode found =
                    answer(
                                    "{ indicator(code: \"%s\" %s) { placeless figures %s overall %s } }"
                                            .formatted(code, parameters, FIGURE, FIGURE))
                            .at("/indicator");
            for (JsonNode figure : found.at("/figures")) {
                ordered(code, figure);
            }
            ordered(code, found.at("/overall"));
        }
        assertThat(computed).isGreaterThan(20);
        assertThat(catalogue.size()).isGreaterThan(32);
    }

    private static String parameters(JsonNode asks) {
        for (JsonNode parameter : asks) {
            if (parameter.at("/name").asString().equals("platform")) {
                return ", parameters: {platform: \"CAR_T\"}";
            }
            if (parameter.at("/name").asString().equals("capability")) {
                return ", parameters: {capability: \"VECTOR_PRODUCTION\"}";
            }
        }
        return "";
    }

    private static void ordered(String code, JsonNode figure) {
        String what = code + " of " + figure.at("/region/code").asString("all");
        assertThat(figure.at("/method").asString()).as(what).isNotBlank();
        JsonNode value = figure.at("/value");
        if (value.isNull()) {
            boolean interval = !figure.at("/lower").isNull() && !figure.at("/upper").isNull();
            assertThat(figure.at("/shown").asString())
                    .as(what)
                    .isEqualTo(interval ? "INTERVAL" : "NONE");
            assertThat(figure.at("/reason").isNull()).as(what).isFalse();
            return;
        }
        JsonNode coverage = figure.at("/coverage");
        boolean known = coverage.isNull() || coverage.asDouble() >= 0.5;
        // A bound is certain however little is known, and without bounds there is no interval.
        known |= !figure.at("/bound").isNull();
        known |= figure.at("/lower").isNull() && figure.at("/upper").isNull();
        assertThat(figure.at("/n").asInt(-1)).as(what).isNotNegative();
        assertThat(figure.at("/shown").asString()).as(what).isEqualTo(known ? "POINT" : "INTERVAL");
        JsonNode lower = figure.at("/lower");
        JsonNode upper = figure.at("/upper");
        if (!lower.isNull()) {
            assertThat(lower.asDouble()).as(what).isLessThanOrEqualTo(value.asDouble() + 1e-9);
        }
        if (!upper.isNull()) {
            assertThat(upper.asDouble()).as(what).isGreaterThanOrEqualTo(value.asDouble() - 1e-9);
        }
    }

    @Test
    void aDensityIsWhatTheDirectoryCountsForThePopulationThatEurostatStates() {
        JsonNode found =
                answer(
                        """
                        { indicator(code: "CAPABILITY_DENSITY", regions: ["NL"],
                            parameters: {capability: "VECTOR_PRODUCTION"}) {
                            figures { value numerator denominator sources { id }
                              region { population { year persons source { id url } } }
                              records(standing: COUNTED, first: 100) { nodes { id } } } }
                          sites(filter: {country: {any: ["NL"]}, capability: {any: ["VECTOR_PRODUCTION"]}},
                            first: 100) { nodes { id status { code } } } }
                        """);
        JsonNode figure = found.at("/indicator/figures/0");
        // A status past its due date makes a site a possible match of the directory only.
        List<String> operational = new ArrayList<>();
        for (JsonNode site : found.at("/sites/nodes")) {
            if (site.at("/status/code").asString("").equals("OPERATIONAL")) {
                operational.add(site.at("/id").asString());
            }
        }
        assertThat(texts(figure.at("/records/nodes"), "/id"))
                .containsExactlyInAnyOrderElementsOf(operational)
                .isNotEmpty();
        assertThat(figure.at("/numerator").asInt()).isEqualTo(operational.size());
        assertThat(figure.at("/denominator").asDouble())
                .isEqualTo(figure.at("/region/population/persons").asDouble())
                .isBetween(17e6, 19e6);
        assertThat(figure.at("/value").asDouble())
                .isEqualTo(
                        figure.at("/numerator").asDouble()
                                / figure.at("/denominator").asDouble()
                                * 1e6,
                        offset(1e-9));
        assertThat(figure.at("/region/population/source/url").asString()).contains("eurostat");
    }

    @Test
    void theMatrixTheChainAndTheBottlenecksLeadToTheirRecords() {
        JsonNode found =
                answer(
                        """
                        { gapMatrix(level: NUTS2, within: "NL") { columns { code }
                            rows { region { code } gapCount gapCountUpper siteCount
                              cells { state sites unknown planned acrossBorder nearestKm
                                records(first: 100) { totalCount edges { of id node { id } } } } } }
                          valueChain(platform: "CAR_T", regions: ["DE"]) {
                            completeness { value } weakest { step { code name(lang: NL) } }
                            steps { step { code measured decidedBy } state sites
                              records(of: SITE, first: 100) { totalCount } } }
                          bottlenecks { concept { code } state running unknown ended notStarted
                            initiatives { time since until name initiative { id bottlenecks { code } }
                              participants(first: 3) { name } participantCount } } }
                        """);
        assertThat(found.at("/gapMatrix/rows").size()).isEqualTo(12);
        for (JsonNode row : found.at("/gapMatrix/rows")) {
            assertThat(row.at("/cells").size()).isEqualTo(found.at("/gapMatrix/columns").size());
            for (JsonNode cell : row.at("/cells")) {
                assertThat(cell.at("/records/totalCount").asInt())
                        .isEqualTo(
                                cell.at("/sites").asInt()
                                        + cell.at("/unknown").asInt()
                                        + cell.at("/planned").asInt()
                                        + cell.at("/acrossBorder").asInt());
                assertThat(cell.at("/records/edges").size())
                        .isEqualTo(cell.at("/records/totalCount").asInt());
            }
        }
        for (JsonNode step : found.at("/valueChain/0/steps")) {
            assertThat(step.at("/records/totalCount").asInt()).isEqualTo(step.at("/sites").asInt());
        }
        assertThat(found.at("/valueChain/0/completeness/value").asDouble()).isPositive();
        assertThat(found.at("/bottlenecks").size()).isEqualTo(8);
        for (JsonNode work : found.at("/bottlenecks")) {
            assertThat(work.at("/state").asString())
                    .isEqualTo(
                            work.at("/running").asInt() > 0
                                    ? "ADDRESSED"
                                    : work.at("/unknown").asInt() > 0
                                            ? "UNKNOWN"
                                            : "NOT_ADDRESSED");
            for (JsonNode each : work.at("/initiatives")) {
                assertThat(texts(each.at("/initiative/bottlenecks"), "/code"))
                        .contains(work.at("/concept/code").asString());
            }
        }
    }

    @Test
    void aSiteThatIsOnlyThoughtOfClosesAGapAndIsStoredNowhere() {
        String version = answer("{ about { dataVersion } }").at("/about/dataVersion").asString();
        JsonNode found =
                answer(
                                """
                                { whatIf(columns: "product-type", changes: [{add: {lat: 47.5, lon: 19.05,
                                    capabilities: ["VECTOR_PRODUCTION"], productTypes: ["LV_VECTOR"]}}]) {
                                    changes { id name site { id } country { code } region { code } }
                                    touched { code } cells { region { code } concept { code } before after }
                                    indicators { indicator { code } parameter { code } changed
                                      regions { region { code } difference before { value upper }
                                        after { value upper records(first: 100) { edges { id node { id } } } } }
                                      overall { difference } } } }
                                """)
                        .at("/whatIf");
        assertThat(found.at("/changes/0/country/code").asString()).isEqualTo("HU");
        assertThat(found.at("/changes/0/region/code").asString()).isEqualTo("HU11");
        assertThat(found.at("/changes/0/site").isNull()).isTrue();
        assertThat(texts(found.at("/touched"), "/code")).containsExactly("HU");
        assertThat(texts(found.at("/cells"), "/after")).contains("COVERED");
        assertThat(texts(found.at("/cells"), "/region/code")).containsOnly("HU");
        boolean seen = false;
        for (JsonNode indicator : found.at("/indicators")) {
            if (indicator.at("/parameter/code").asString("").equals("LV_VECTOR")
                    && indicator.at("/indicator/code").asString().equals("CAPABILITY_DENSITY")) {
                seen = true;
                assertThat(indicator.at("/regions/0/difference").asDouble()).isPositive();
                assertThat(texts(indicator.at("/regions/0/after/records/edges"), "/id"))
                        .contains("what-if-1");
            }
        }
        assertThat(seen).isTrue();
        assertThat(answer("{ about { dataVersion } }").at("/about/dataVersion").asString())
                .isEqualTo(version);
    }

    @Test
    void badInputIsRefusedByName() {
        assertRefused("{ indicator(code: \"NO_SUCH\") { level } }", "code");
        assertRefused("{ indicator(code: \"UTILISATION\") { level } }", "code");
        assertRefused(
                "{ indicator(code: \"SITE_DENSITY\", regions: [\"XX\"]) { level } }", "regions");
        assertRefused("{ indicator(code: \"SITE_DENSITY\", within: \"XX\") { level } }", "within");
        assertRefused("{ indicator(code: \"TRAVEL\") { level } }", "parameters.capability");
        assertRefused(
                "{ indicator(code: \"GAP_COUNT\", parameters: {capability: \"FILL_FINISH\"}) {"
                        + " level } }",
                "parameters.capability");
        assertRefused("{ gapMatrix(columns: \"country\") { level } }", "columns");
        assertRefused("{ gapMatrix(withinKm: 0) { level } }", "withinKm");
        assertRefused("{ valueChain(platform: \"X\") { region { code } } }", "platform");
        assertRefused("{ bottlenecks(countries: [\"XX\"]) { running } }", "countries");
        assertRefused("{ whatIf(changes: []) { asOf } }", "changes");
        assertRefused("{ whatIf(changes: [{close: \"lumc\"}]) { asOf } }", "changes[0].close");
        assertRefused(
                "{ whatIf(changes: [{add: {lat: 0, lon: -40}}]) { asOf } }", "changes[0].add.lat");
        assertRefused(
                "{ whatIf(changes: [{add: {lat: 52, lon: 5, capabilities: [\"X\"]}}]) { asOf } }",
                "changes[0].add.capabilities");
    }

    @Test
    void whoLivesWhereIsSaidWithYearAndSourceAndShapesOnlyIfThereAreAny() throws Exception {
        JsonNode found =
                answer(
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
                client.send(
                        request("/regions/shapes.json").GET().build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(shapes.statusCode()).isEqualTo(404);
    }

    @Test
    void aGroupOfCountriesHasTheFiguresOfItsCountriesAndIsFoundInEveryFilter() {
        JsonNode found =
                answer(
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
        assertThat(codes(found.at("/groups")))
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
                assertThat(codes(bucket.at("/concept/groups"))).containsExactly("EEA", "BENELUX");
            }
        }
        assertRefused(
                "{ indicator(code: \"SITE_DENSITY\", regions: [\"BENELUX\"]) { asOf } }",
                "regions");
        assertRefused("{ gapMatrix(level: EUROPE, regions: [\"BE-XX\"]) { asOf } }", "regions");
        assertRefused(
                "{ sites(filter: {country: {any: [\"ATLANTIS\"]}}) { totalCount } }",
                "filter.country.any");
    }

    @Test
    void theSameNameHasTheSameValueEverywhere() {
        JsonNode found =
                answer(
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

    private static List<String> codes(JsonNode list) {
        var codes = new ArrayList<String>();
        list.forEach(each -> codes.add(each.at("/code").asString()));
        return codes;
    }

    private void assertRefused(String document, String field) {
        JsonNode error = ask(document).at("/errors/0");
        assertThat(error.at("/extensions/field").asString(""))
                .as(error.toString())
                .isEqualTo(field);
        assertThat(error.at("/message").asString()).isNotBlank();
    }

    private JsonNode answer(String document) {
        JsonNode answer = ask(document);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data");
    }

    private JsonNode ask(String document) {
        try {
            return json.readTree(
                    client.send(
                                    request("/graphql")
                                            .header("Content-Type", "application/json")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            json.writeValueAsString(
                                                                    Map.of("query", document))))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(AtlasBrowser.get().address() + path));
    }

    private static List<String> texts(JsonNode nodes, String path) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.at(path).asString()));
        return texts;
    }
}
