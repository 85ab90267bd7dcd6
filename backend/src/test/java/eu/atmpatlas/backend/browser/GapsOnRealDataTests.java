package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Gaps over GraphQL, on the data that the atlas ships with. */
@BrowserTest
class GapsOnRealDataTests {

    private static final String FIGURE =
            " { region { code } value numerator denominator n bound unknown lower upper coverage"
                + " shown reason method sources { title } records(first: 3) { totalCount edges {"
                + " standing node { id } why } } } ";

    private final AtlasQueries atlas = new AtlasQueries();

    @Test
    void everyIndicatorThatCanBeComputedIsAndTheOthersSayWhatTheyWaitFor() {
        JsonNode catalogue =
                atlas.answer(
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
                    atlas.answer(
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
                atlas.answer(
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
        assertThat(AtlasQueries.texts(figure.at("/records/nodes"), "/id"))
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
                atlas.answer(
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
                assertThat(AtlasQueries.texts(each.at("/initiative/bottlenecks"), "/code"))
                        .contains(work.at("/concept/code").asString());
            }
        }
    }

    @Test
    void aSiteThatIsOnlyThoughtOfClosesAGapAndIsStoredNowhere() {
        String version =
                atlas.answer("{ about { dataVersion } }").at("/about/dataVersion").asString();
        JsonNode found =
                atlas.answer(
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
        assertThat(AtlasQueries.texts(found.at("/touched"), "/code")).containsExactly("HU");
        assertThat(AtlasQueries.texts(found.at("/cells"), "/after")).contains("COVERED");
        assertThat(AtlasQueries.texts(found.at("/cells"), "/region/code")).containsOnly("HU");
        boolean seen = false;
        for (JsonNode indicator : found.at("/indicators")) {
            if (indicator.at("/parameter/code").asString("").equals("LV_VECTOR")
                    && indicator.at("/indicator/code").asString().equals("CAPABILITY_DENSITY")) {
                seen = true;
                assertThat(indicator.at("/regions/0/difference").asDouble()).isPositive();
                assertThat(
                                AtlasQueries.texts(
                                        indicator.at("/regions/0/after/records/edges"), "/id"))
                        .contains("what-if-1");
            }
        }
        assertThat(seen).isTrue();
        assertThat(atlas.answer("{ about { dataVersion } }").at("/about/dataVersion").asString())
                .isEqualTo(version);
    }

    @Test
    void badInputIsRefusedByName() {
        atlas.assertRefused("{ indicator(code: \"NO_SUCH\") { level } }", "code");
        atlas.assertRefused("{ indicator(code: \"UTILISATION\") { level } }", "code");
        atlas.assertRefused(
                "{ indicator(code: \"SITE_DENSITY\", regions: [\"XX\"]) { level } }", "regions");
        atlas.assertRefused(
                "{ indicator(code: \"SITE_DENSITY\", within: \"XX\") { level } }", "within");
        atlas.assertRefused("{ indicator(code: \"TRAVEL\") { level } }", "parameters.capability");
        atlas.assertRefused(
                "{ indicator(code: \"GAP_COUNT\", parameters: {capability: \"FILL_FINISH\"}) {"
                        + " level } }",
                "parameters.capability");
        atlas.assertRefused("{ gapMatrix(columns: \"country\") { level } }", "columns");
        atlas.assertRefused("{ gapMatrix(withinKm: 0) { level } }", "withinKm");
        atlas.assertRefused("{ valueChain(platform: \"X\") { region { code } } }", "platform");
        atlas.assertRefused("{ bottlenecks(countries: [\"XX\"]) { running } }", "countries");
        atlas.assertRefused("{ whatIf(changes: []) { asOf } }", "changes");
        atlas.assertRefused(
                "{ whatIf(changes: [{close: \"lumc\"}]) { asOf } }", "changes[0].close");
        atlas.assertRefused(
                "{ whatIf(changes: [{add: {lat: 0, lon: -40}}]) { asOf } }", "changes[0].add.lat");
        atlas.assertRefused(
                "{ whatIf(changes: [{add: {lat: 52, lon: 5, capabilities: [\"X\"]}}]) { asOf } }",
                "changes[0].add.capabilities");
    }
}
