package eu.atmpatlas.backend.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** Every field of regions, indicators, the matrix, value chains, bottlenecks and what-ifs. */
@AtlasTest
class GapsApiTests {

    private static final String REGION =
            """
            fragment region on Region {
              code level en: name nl: name(lang: NL) country { code } lat lon
              population { persons year coverage source { id title } sources { id } }
              cityShare siteCount }
            """;

    private static final String FIGURE =
            """
            fragment figure on IndicatorFigure {
              region { code } value numerator denominator n bound withoutRecord unknown lower upper
              coverage shown reason asOf
              en: method nl: method(lang: NL) sources { id }
              parts { code en: name nl: name(lang: NL) concept { code } value numerator denominator
                unknown lower upper }
              records(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                nodes { id }
                edges { cursor id name standing parts why node { id } } } }
            """;

    private static final String RECORDS =
            """
            fragment records on GapRecordConnection {
              totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }
              edges { cursor id name of en: why nl: why(lang: NL) node { id } } }
            """;

    private final AtlasHttpClient http;

    GapsApiTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aRegionHasItsPopulationNamesAndParts() {
        JsonNode region =
                ask("{ regions(codes: [\"NL\"]) { ...region parts { ...region } } } " + REGION)
                        .at("/regions/0");
        assertThat(region.at("/code").asString()).isEqualTo("NL");
        assertThat(region.at("/level").asString()).isEqualTo("COUNTRY");
        assertThat(region.at("/en").asString()).isNotEqualTo(region.at("/nl").asString());
        assertThat(region.at("/country/code").asString()).isEqualTo("NL");
        assertThat(region.at("/siteCount").asInt()).isPositive();
        assertThat(region.at("/population/persons").asDouble()).isGreaterThan(1e7);
        assertThat(region.at("/population/source/id"))
                .isEqualTo(region.at("/population/sources/0/id"));
        assertThat(region.at("/lat").asDouble()).isBetween(51.0, 54.0);
        assertThat(region.at("/lon").asDouble()).isBetween(3.0, 8.0);
        assertThat(region.at("/cityShare").asDouble()).isBetween(0.0, 1.0);
        JsonNode shapes = ask("{ regionShapes { available url attribution } }").at("/regionShapes");
        assertThat(shapes.at("/available").asBoolean()).isFalse();
        assertThat(shapes.at("/url").isNull()).isTrue();
    }

    @Test
    void theCatalogueDescribesEveryIndicator() {
        JsonNode indicators =
                ask("""
                { indicators { code family state en: name nl: name(lang: NL) definition formula method
                    unit direction lowest highest regional needs reference dated sources { id }
                    parameters { name required scheme description } } }
                """)
                        .at("/indicators");
        assertThat(indicators.size()).isGreaterThan(30);
        for (JsonNode indicator : indicators) {
            assertThat(indicator.at("/code").asString()).matches("[A-Z0-9_]+");
            assertThat(indicator.at("/en").asString()).isNotBlank();
            assertThat(indicator.at("/needs").size()).isPositive();
        }
        JsonNode density = indicators.get(0);
        assertThat(density.at("/code").asString()).isEqualTo("SITE_DENSITY");
        assertThat(density.at("/direction").asString()).isEqualTo("HIGHER_IS_BETTER");
        assertThat(density.at("/lowest").asDouble()).isZero();
        assertThat(density.at("/sources").size()).isPositive();
        assertThat(density.at("/parameters/0/name").asString()).isEqualTo("per");
    }

    @Test
    void aCountryWithoutAnyRecordHasNoFigureAndIsInNoMean() {
        JsonNode answer =
                ask(
                        """
                        { indicator(code: "SITE_DENSITY", regions: ["NL", "MT"]) {
                            regionsWithoutRecord { code }
                            figures { region { code } value lower upper shown reason withoutRecord }
                            overall { value denominator withoutRecord } }
                          regions(codes: ["NL"]) { population { persons } } }
                        """);
        JsonNode indicator = answer.at("/indicator");
        assertThat(indicator.at("/regionsWithoutRecord/0/code").asString()).isEqualTo("MT");
        assertThat(indicator.at("/regionsWithoutRecord").size()).isEqualTo(1);
        JsonNode malta = indicator.at("/figures/0");
        assertThat(malta.at("/region/code").asString()).isEqualTo("MT");
        assertThat(malta.at("/value").isNull()).isTrue();
        assertThat(malta.at("/upper").isNull()).isTrue();
        assertThat(malta.at("/shown").asString()).isEqualTo("NONE");
        assertThat(malta.at("/reason").asString()).isEqualTo("NO_RECORD");
        assertThat(indicator.at("/overall/withoutRecord").asInt()).isEqualTo(1);
        assertThat(indicator.at("/overall/denominator").asDouble())
                .isEqualTo(answer.at("/regions/0/population/persons").asDouble());
    }

    @Test
    void aPastDayIsRefusedWhereTheDataHaveNoDates() {
        String past = "asOf: \"2024-01-31\"";
        for (String query :
                List.of(
                        "{ indicator(code: \"SITE_DENSITY\", " + past + ") { level } }",
                        "{ valueChain(platform: \"CAR_T\", " + past + ") { region { code } } }",
                        "{ gapMatrix(" + past + ") { level } }",
                        "{ whatIf(changes: [{close: \"alpha\"}], " + past + ") { asOf } }")) {
            JsonNode error = http.ask(query, Map.of()).at("/errors/0");
            assertThat(error.at("/extensions/field").asString("")).as(query).isEqualTo("asOf");
            assertThat(error.at("/message").asString()).contains("have no dates");
        }
        JsonNode dated = ask("{ indicator(code: \"SINGLE_POINTS\", " + past + ") { asOf } }");
        assertThat(dated.at("/indicator/asOf").asString()).isEqualTo("2024-01-31");
    }

    @Test
    void anIndicatorHasFiguresWithTheRecordsBehindThem() {
        JsonNode answer =
                ask("""
                { indicator(code: "SITE_DENSITY", regions: ["NL", "DE"]) { indicator { code } scenario
                    asOf level dataVersion placeless regionsWithoutRecord { code }
                    figures { ...figure } overall { ...figure } } }
                """
                                + FIGURE)
                        .at("/indicator");
        assertThat(answer.at("/level").asString()).isEqualTo("COUNTRY");
        assertThat(answer.at("/figures").size()).isEqualTo(2);
        assertThat(answer.at("/overall/region").isNull()).isTrue();
        JsonNode figure = answer.at("/figures/1");
        assertThat(figure.at("/region/code").asString()).isEqualTo("NL");
        assertThat(figure.at("/value").asDouble()).isPositive();
        assertThat(figure.at("/lower").asDouble()).isEqualTo(figure.at("/value").asDouble());
        assertThat(figure.at("/denominator").asDouble()).isGreaterThan(1e7);
        assertThat(figure.at("/shown").asString()).isNotBlank();
        assertThat(figure.at("/asOf").asString()).isEqualTo(answer.at("/asOf").asString());
        assertThat(figure.at("/sources").size()).isPositive();
        JsonNode edge = figure.at("/records/edges/0");
        assertThat(edge.at("/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(edge.at("/node/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(edge.at("/standing").asString()).isEqualTo("COUNTED");
        assertThat(figure.at("/records/pageInfo/startCursor")).isEqualTo(edge.at("/cursor"));
        assertThat(figure.at("/records/nodes/0/id").asString()).isEqualTo("site-alpha-ctf");
    }

    @Test
    void aPageOfRecordsGoesOnAfterItsCursor() {
        JsonNode first =
                ask("{ indicator(code: \"COMPLETENESS\") { overall { records(first: 3) {"
                                + " totalCount edges { id cursor }"
                                + " pageInfo { hasNextPage hasPreviousPage endCursor } } } } }")
                        .at("/indicator/overall/records");
        assertThat(first.at("/totalCount").asInt()).isGreaterThan(3);
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        String cursor = first.at("/pageInfo/endCursor").asString();
        assertThat(cursor).isEqualTo(first.at("/edges/2/cursor").asString());

        JsonNode next =
                ask("{ indicator(code: \"COMPLETENESS\") { overall { records(first: 2, after: \"%s\") {"
                                        .formatted(cursor)
                                + " edges { id cursor } pageInfo { hasPreviousPage } } } } }")
                        .at("/indicator/overall/records");
        assertThat(next.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(next.at("/edges/0/id")).isNotEqualTo(first.at("/edges/2/id"));
        JsonNode refused =
                http.ask(
                        "{ indicator(code: \"COMPLETENESS\") { overall { records(after: \"x\") {"
                                + " totalCount } } } }");
        assertThat(refused.at("/errors/0/message").asString())
                .isEqualTo("after is not a cursor of this connection");
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void theMatrixHasCellsWithTheirRecords() {
        JsonNode matrix =
                ask("""
                { gapMatrix(regions: ["NL"], columns: "product-type", withinKm: 100) { level scheme
                    scenario asOf dataVersion en: method nl: method(lang: NL) columns { code }
                    rows { region { ...region } gapCount gapCountLower gapCountUpper
                      acrossBorderCount siteCount
                      cells { concept { code } state sites unknown planned acrossBorder nearestKm
                        records { ...records } only: records(of: SITE) { totalCount } } } } }
                """
                                + REGION
                                + RECORDS)
                        .at("/gapMatrix");
        assertThat(matrix.at("/en").asString()).contains("100");
        int covered = 0;
        for (JsonNode cell : matrix.at("/rows/0/cells")) {
            int all =
                    cell.at("/sites").asInt()
                            + cell.at("/unknown").asInt()
                            + cell.at("/planned").asInt()
                            + cell.at("/acrossBorder").asInt();
            assertThat(cell.at("/records/totalCount").asInt()).isEqualTo(all);
            assertThat(cell.at("/only/totalCount").asInt()).isEqualTo(cell.at("/sites").asInt());
            if (cell.at("/state").asString().equals("COVERED")) {
                covered++;
                assertThat(cell.at("/records/edges/0/of").asString()).isEqualTo("SITE");
                assertThat(cell.at("/records/edges/0/node/id"))
                        .isEqualTo(cell.at("/records/nodes/0/id"));
            }
        }
        assertThat(covered).isPositive();
    }

    @Test
    void aValueChainHasStepsWithTheirRecords() {
        JsonNode data =
                ask(
                        """
                        { therapyPlatforms { code en: name nl: name(lang: NL) steps { ...step } }
                          valueChain(platform: "CAR_T", regions: ["NL"]) { platform { code } region { code }
                            completeness { value unknown shown } weakest { state step { code } }
                            steps { step { ...step } state sites unknown planned records { ...records } } } }
                        fragment step on ChainStepDefinition { code en: name nl: name(lang: NL) decidedBy
                          capabilities { code } orProductTypes { code } productTypes { code }
                          atmpClasses { code } measured }
                        """
                                + RECORDS);
        assertThat(data.at("/therapyPlatforms/0/code").asString()).isEqualTo("CAR_T");
        assertThat(data.at("/therapyPlatforms/0/en").asString()).isNotBlank();
        JsonNode chain = data.at("/valueChain/0");
        assertThat(chain.at("/region/code").asString()).isEqualTo("NL");
        assertThat(chain.at("/steps").size())
                .isEqualTo(data.at("/therapyPlatforms/0/steps").size());
        JsonNode processing = chain.at("/steps/2");
        assertThat(processing.at("/step/capabilities/0/code").asString())
                .isEqualTo("CELL_PROCESSING");
        assertThat(processing.at("/state").asString()).isEqualTo("COVERED");
        assertThat(processing.at("/records/edges/0/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(chain.at("/weakest/step/code").asString()).isNotBlank();
    }

    @Test
    void bottlenecksNameTheInitiativesThatWorkOnThem() {
        JsonNode bottlenecks =
                ask("""
                { bottlenecks(asOf: "2026-11-01") { concept { code } state running unknown ended notStarted
                    budgetEur budgetUnknown expertCount experts(first: 1) { id }
                    resources(first: 5) { totalCount nodes { id } }
                    initiatives { id name time since until budgetEur participantCount
                      initiative { id } participants(first: 1) { id } funders { id }
                      countries { code } } } }
                """)
                        .at("/bottlenecks");
        JsonNode staff = bottlenecks.get(0);
        for (JsonNode each : bottlenecks) {
            if (each.at("/concept/code").asString().equals("SKILLED_STAFF")) {
                staff = each;
            }
        }
        assertThat(staff.at("/state").asString()).isEqualTo("ADDRESSED");
        assertThat(staff.at("/running").asInt()).isEqualTo(1);
        assertThat(staff.at("/budgetEur").asDouble()).isEqualTo(5_300_000);
        assertThat(staff.at("/expertCount").asInt()).isEqualTo(1);
        assertThat(staff.at("/experts/0/id").asString()).isEqualTo("anna-vermeer");
        assertThat(staff.at("/resources/totalCount").asInt()).isZero();
        JsonNode initiative = staff.at("/initiatives/0");
        assertThat(initiative.at("/id").asString()).isEqualTo("joint-net");
        assertThat(initiative.at("/initiative/id").asString()).isEqualTo("joint-net");
        assertThat(initiative.at("/time").asString()).isEqualTo("RUNNING");
        assertThat(initiative.at("/since").asInt()).isEqualTo(2023);
        assertThat(initiative.at("/until").isNull()).isTrue();
        assertThat(initiative.at("/participants").size()).isEqualTo(1);
        assertThat(initiative.at("/participantCount").asInt()).isPositive();
    }

    @Test
    void aWhatIfComparesFiguresBeforeAndAfter() {
        JsonNode whatIf =
                ask("""
                { whatIf(changes: [{close: "site-alpha-ctf"},
                      {add: {lat: 52.0, lon: 5.0, country: "NL", productTypes: ["CAR_T"]}}],
                    codes: ["SITE_DENSITY"], columns: "product-type") {
                    changes { kind id name lat lon country { code } region { code } site { id } }
                    touched { code } scenario asOf dataVersion
                    indicators { indicator { code } parameter { code } platform { code } changed
                      regions { region { code } before { value } after { value } difference }
                      overall { before { value } after { value } difference } }
                    cells { region { code } concept { code } before after } } }
                """)
                        .at("/whatIf");
        JsonNode close = whatIf.at("/changes/0");
        assertThat(close.at("/kind").asString()).isEqualTo("CLOSE");
        assertThat(close.at("/site/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(close.at("/country/code").asString()).isEqualTo("NL");
        assertThat(close.at("/region/code").asString()).isEqualTo("NL33");
        JsonNode add = whatIf.at("/changes/1");
        assertThat(add.at("/kind").asString()).isEqualTo("ADD");
        assertThat(add.at("/site").isNull()).isTrue();
        assertThat(add.at("/lat").asDouble()).isEqualTo(52);
        assertThat(whatIf.at("/touched/0/code").asString()).isEqualTo("NL");
        assertThat(whatIf.at("/indicators/0/indicator/code").asString()).isEqualTo("SITE_DENSITY");
    }

    private JsonNode ask(String query) {
        JsonNode answer = http.ask(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data");
    }
}
