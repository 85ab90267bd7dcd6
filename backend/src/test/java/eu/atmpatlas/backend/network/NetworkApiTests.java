package eu.atmpatlas.backend.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The network over GraphQL. */
@AtlasTest
class NetworkApiTests {

    private final AtlasHttpClient http;

    NetworkApiTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aNeighbourhoodNamesNearbyRecordsAndRelations() {
        JsonNode found =
                ask("""
                { neighbourhood(id: "site-alpha-ctf") {
                    state { dataVersion readAt asOf } more
                    nodes { distance relevance hiddenTies node { id kind name
                      country { code } entity { name } } }
                    ties { type from to relation { sources { id } } } } }
                """)
                        .at("/neighbourhood");
        assertThat(texts(found.at("/nodes"), "/node/id"))
                .startsWith("site-alpha-ctf")
                .containsExactlyInAnyOrder(
                        "site-alpha-ctf", "alpha-hospital", "carvita", "inspectorate");
        assertThat(found.at("/nodes/0/node/country/code").asString()).isEqualTo("NL");
        assertThat(found.at("/nodes/0/node/entity/name").asString())
                .isEqualTo("Alpha Cell Facility");
        assertThat(found.at("/more").asInt()).isZero();
        assertThat(texts(found.at("/ties"), "/type"))
                .containsExactlyInAnyOrder("OPERATES", "MANUFACTURES", "INSPECTS");
        for (JsonNode relation : found.at("/ties")) {
            assertThat(relation.at("/relation/sources").size()).isPositive();
        }
    }

    @Test
    void onlyRelationsValidOnTheDayCount() {
        assertThat(
                        texts(
                                ask("{ neighbourhood(id: \"site-alpha-ctf\", asOf: \"2019-06-01\","
                                                + " types: [OPERATES]) { nodes { node { id } } } }")
                                        .at("/neighbourhood/nodes"),
                                "/node/id"))
                .containsExactly("site-alpha-ctf", "beta-biotech");
    }

    @Test
    void aMergedRecordIsFoundUnderItsOldId() {
        assertThat(
                        ask("{ neighbourhood(id: \"site-alpha-old\") { nodes { node { id } } } }")
                                .at("/neighbourhood/nodes/0/node/id")
                                .asString())
                .isEqualTo("site-alpha-ctf");
        assertThat(ask("{ neighbourhood(id: \"nobody\") { more } }").at("/neighbourhood").isNull())
                .isTrue();
    }

    @Test
    void aPathIsExplainedInTwoLanguages() {
        JsonNode found =
                ask("""
                { paths(from: "anna-vermeer", to: "carvita", k: 1) { complete
                    paths { length cost en: explanation nl: explanation(lang: NL)
                      nodes { id }
                      steps { from { id } to { id } ties { relation { sources {
                        title } } } } } } }
                """)
                        .at("/paths");
        assertThat(found.at("/complete").asBoolean()).isTrue();
        JsonNode path = found.at("/paths/0");
        assertThat(path.at("/en").asString())
                .isEqualTo(
                        "Anna Vermeer works at Alpha Hospital, which runs Alpha Cell Facility,"
                                + " which makes Carvita.");
        assertThat(path.at("/nl").asString())
                .isEqualTo(
                        "Anna Vermeer werkt bij Alpha Hospital; deze exploiteert Alpha Cell"
                                + " Facility; deze maakt Carvita.");
        assertThat(path.at("/length").asInt()).isEqualTo(3);
        assertThat(path.at("/cost").asDouble()).isEqualTo(3, within(1e-9));
        assertThat(path.at("/steps/2/ties/0/relation/sources/0/title").asString()).isNotEmpty();
    }

    /**
     * In the test data the inspectorate inspects the site of Alpha Hospital, which makes Carvita.
     */
    @Test
    void aPathRunsThroughARegulatorsInspectionsOnlyIfAsked() {
        String path = "paths(from: \"%s\", to: \"%s\", k: 10 %s) { paths { nodes { id } } }";
        JsonNode found =
                ask(
                        "{ plain: %s asked: %s named: %s from: %s }"
                                .formatted(
                                        path.formatted("beta-biotech", "alpha-hospital", ""),
                                        path.formatted(
                                                "beta-biotech",
                                                "alpha-hospital",
                                                "throughRegulators: true"),
                                        path.formatted(
                                                "site-alpha-ctf",
                                                "inspectorate",
                                                "types: [INSPECTS]"),
                                        path.formatted("inspectorate", "carvita", "")));
        assertThat(found.at("/plain/paths").toString()).doesNotContain("inspectorate");
        assertThat(found.at("/named/paths").size()).isEqualTo(1);
        // A path from a regulator uses its relations, or it would lead nowhere.
        assertThat(found.at("/from/paths/0/nodes").size()).isEqualTo(3);
        assertThat(found.at("/asked/paths").size())
                .isGreaterThanOrEqualTo(found.at("/plain/paths").size());
    }

    @Test
    void theNearestMakerAbroadIsFound() {
        JsonNode path =
                ask("""
                { paths(from: "anna-vermeer", toProductType: "CAR_T",
                    toCountry: {none: ["NL"]}) { paths { explanation nodes { id } } } }
                """)
                        .at("/paths/paths/0");
        assertThat(texts(path.at("/nodes"), "/id"))
                .containsExactly("anna-vermeer", "joint-net", "beta-biotech", "site-beta-plant");
        assertThat(path.at("/explanation").asString())
                .contains("leads Joint Network for Cells (WP1)");
    }

    @Test
    void theShortestLengthIsGivenWhereNoPathIsShortEnough() {
        JsonNode paths =
                ask(
                        """
                        { paths(from: "anna-vermeer", toProductType: "CAR_T", maxLength: 2,
                            toCountry: {none: ["NL"]}) { matching shortest paths { length } }
                          near: paths(from: "anna-vermeer", to: "carvita") { matching shortest } }
                        """);
        assertThat(paths.at("/paths/paths").size()).isZero();
        assertThat(paths.at("/paths/matching").asInt()).isEqualTo(1);
        assertThat(paths.at("/paths/shortest").asInt()).isEqualTo(3);
        assertThat(paths.at("/near/shortest").isNull()).isTrue();
    }

    @Test
    void anInitiativeThatHadNotBegunIsNoPartOfTheNetworkOfThatDay() {
        JsonNode then =
                ask(
                        """
                        { before: network(filter: {ids: ["joint-net", "alpha-hospital"]},
                            asOf: "2022-12-31") { nodeCount tieCount }
                          after: network(filter: {ids: ["joint-net", "alpha-hospital"]},
                            asOf: "2023-01-01") { nodeCount nodes { node { id begins ends } } } }
                        """);
        assertThat(then.at("/before/nodeCount").asInt()).isEqualTo(1);
        assertThat(then.at("/after/nodeCount").asInt()).isEqualTo(2);
        assertThat(then.at("/after/nodes").findValuesAsString("begins")).contains("2023-01-01");
    }

    @Test
    void theNetworkIsMeasured() {
        JsonNode network =
                ask("""
                { network(filter: {kinds: [INSTITUTION, INITIATIVE, EXPERT]},
                    by: DEGREE) {
                    current nodeCount tieCount communityCount
                    communities { number size centre { id } }
                    nodes { degree betweenness betweennessError pageRank coreness
                      community constraint cutsOff node { id } }
                    ties { bridge tie { from to } }
                    methods { measure method(lang: NL) exact error } } }
                """)
                        .at("/network");
        assertThat(network.at("/current").asBoolean()).isTrue();
        assertThat(network.at("/nodes").size()).isEqualTo(network.at("/nodeCount").asInt());
        assertThat(network.at("/ties").size()).isEqualTo(network.at("/tieCount").asInt());
        assertThat(network.at("/nodes/0/node/id").asString()).isEqualTo("joint-net");
        assertThat(network.at("/nodes/0/degree").asInt()).isEqualTo(3);
        double sum = 0;
        for (JsonNode node : network.at("/nodes")) {
            sum += node.at("/pageRank").asDouble();
        }
        assertThat(sum).isEqualTo(1, within(1e-6));
        assertThat(network.at("/methods").size()).isEqualTo(MeasureMethod.Measure.values().length);
        assertThat(network.at("/methods/1/exact").asBoolean()).isTrue();
        assertThat(network.at("/methods/1/error").isNull()).isTrue();
        for (JsonNode relation : network.at("/ties")) {
            boolean beta = relation.at("/tie/from").asString().equals("beta-biotech");
            assertThat(relation.at("/bridge").asBoolean()).isEqualTo(beta);
        }
    }

    @Test
    void theNetworkIsSummedUp() {
        JsonNode all =
                ask(
                        """
                        { networkSummary(filter: {country: {any: ["NL", "DE"]}}) {
                            nodeCount tieCount pairCount density modularity
                            cohesion { nodes components isolates largestComponent }
                            acrossBorders { index external internal unknown }
                            acrossSectors { index }
                            byKind { groups { name records } blocks { row column pairs possible
                              density } unknown }
                            byCountry { blocks { row column density } } }
                          criticalNodes(filter: {country: {any: ["NL", "DE"]}}) {
                            nodes { cutOffCount loss { id } cutOff { id } }
                            bridges { cutOffCount loss { id } } } }
                        """);
        JsonNode summary = all.at("/networkSummary");
        assertThat(summary.at("/nodeCount").asInt()).isEqualTo(8);
        assertThat(summary.at("/cohesion/components").asInt()).isEqualTo(1);
        assertThat(summary.at("/acrossBorders/external").asInt()).isEqualTo(2);
        assertThat(summary.at("/byKind/blocks").size()).isPositive();
        assertThat(texts(all.at("/criticalNodes/nodes"), "/loss/0/id"))
                .containsExactlyInAnyOrder("beta-biotech", "site-alpha-ctf");
        assertThat(texts(all.at("/criticalNodes/nodes/0/cutOff"), "/id")).hasSize(1);
        assertThat(all.at("/criticalNodes/bridges").size()).isEqualTo(2);
    }

    @Test
    void aLossNamesWhoIsLeftWithout() {
        JsonNode loss =
                ask("""
                { simulateLoss(ids: ["site-alpha-ctf"]) {
                    removed { id } cutOff { id } before { nodes components } after {
                      nodes components }
                    dependents { node { id } by bereft remaining lost { type } } } }
                """)
                        .at("/simulateLoss");
        assertThat(texts(loss.at("/removed"), "/id")).containsExactly("site-alpha-ctf");
        assertThat(loss.at("/dependents").size()).isEqualTo(1);
        assertThat(loss.at("/dependents/0/node/id").asString()).isEqualTo("carvita");
        assertThat(loss.at("/dependents/0/by").asString()).isEqualTo("MANUFACTURES");
        assertThat(loss.at("/dependents/0/bereft").asBoolean()).isTrue();
        assertThat(texts(loss.at("/cutOff"), "/id")).containsExactly("inspectorate");
        assertThat(loss.at("/after/nodes").asInt()).isEqualTo(loss.at("/before/nodes").asInt() - 1);
    }

    @Test
    void whatPartsTwoRecordsIsFound() {
        JsonNode cut =
                ask("""
                { minimumCut(from: "inspectorate", to: "carvita") {
                    joined records { id } pairs { from { id } to { id } } } }
                """)
                        .at("/minimumCut");
        assertThat(cut.at("/joined").asBoolean()).isFalse();
        assertThat(texts(cut.at("/records"), "/id")).containsExactly("site-alpha-ctf");
        assertThat(texts(cut.at("/pairs"), "/from/id")).containsExactly("inspectorate");
    }

    @Test
    void suggestionsAreMarkedAndExplained() {
        JsonNode suggested =
                ask("""
                { suggestedTies(id: "alpha-hospital", first: 5) { isSuggestion score
                    from { id } to { id } reasons { kind score en: text nl: text(lang:
                      NL) partners { id } concepts { code } } } }
                """)
                        .at("/suggestedTies");
        assertThat(suggested.size()).isPositive();
        for (JsonNode relation : suggested) {
            assertThat(relation.at("/isSuggestion").asBoolean()).isTrue();
            assertThat(relation.at("/from/id").asString()).isEqualTo("alpha-hospital");
            assertThat(relation.at("/to/id").asString())
                    .isNotIn("alpha-hospital", "site-alpha-ctf", "joint-net");
            assertThat(relation.at("/reasons/0/en").asString()).endsWith(".");
            assertThat(relation.at("/reasons/0/nl").asString()).endsWith(".");
        }
        assertThat(texts(suggested, "/to/id")).contains("beta-biotech");
    }

    @Test
    void badInputIsRefusedWithTheFieldNamed() {
        assertRefused(
                "{ neighbourhood(id: \"carvita\", depth: 0) { more } }", "depth", "BAD_USER_INPUT");
        assertRefused(
                "{ neighbourhood(id: \"carvita\", depth: 4) { more } }", "depth", "LIMIT_EXCEEDED");
        assertRefused(
                "{ neighbourhood(id: \"carvita\", limit: 501) { more } }",
                "limit",
                "LIMIT_EXCEEDED");
        assertRefused("{ paths(from: \"carvita\") { complete } }", "to", "BAD_USER_INPUT");
        assertRefused(
                "{ paths(from: \"carvita\", to: \"joint-net\", toCapability: \"QC\") { complete }"
                        + " }",
                "to",
                "BAD_USER_INPUT");
        assertRefused(
                "{ paths(from: \"carvita\", to: \"carvita\") { complete } }",
                "to",
                "BAD_USER_INPUT");
        assertRefused(
                "{ paths(from: \"carvita\", toCapability: \"FLYING\") { complete } }",
                "toCapability",
                "BAD_USER_INPUT");
        assertRefused(
                "{ network(filter: {country: {any: [\"XX\"]}}) { nodeCount } }",
                "filter.country",
                "BAD_USER_INPUT");
        assertRefused("{ network(first: -1) { nodeCount } }", "first", "BAD_USER_INPUT");
        assertRefused("{ simulateLoss(ids: []) { removed { id } } }", "ids", "BAD_USER_INPUT");
        assertRefused(
                "{ simulateLoss(ids: [\"nobody\"]) { removed { id } } }", "ids", "BAD_USER_INPUT");
        assertRefused(
                "{ suggestedTies(id: \"carvita\", first: 51) { score } }",
                "first",
                "LIMIT_EXCEEDED");
    }

    private void assertRefused(String document, String field, String code) {
        JsonNode error = http.ask(document).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as(document).isEqualTo(code);
        assertThat(error.at("/extensions/field").asString()).as(document).isEqualTo(field);
    }

    private JsonNode ask(String document) {
        JsonNode answer = http.ask(document);
        assertThat(answer.has("errors")).as("errors in %s", answer).isFalse();
        return answer.at("/data");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.at(pointer).asString()));
        return texts;
    }
}
