package eu.atmpatlas.backend.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Figures, network measures and counts as of an earlier version of the data. */
@AtlasTest
class DataVersionApiTests {

    private static final String FIGURES =
            """
            query($seq: ChangeNumber, $day: Date) {
              density: indicator(code: "SITE_DENSITY", asOf: $day, seq: $seq) { ...all }
              borders: indicator(code: "E_I_INDEX", asOf: $day, seq: $seq) { ...all }
              complete: indicator(code: "COMPLETENESS", asOf: $day, seq: $seq,
                filter: { capability: { known: true } }) { ...all }
              gapMatrix(asOf: $day, seq: $seq) { dataVersion rows { region { code siteCount } gapCount
                cells { cellState sites unknown planned } } }
              bottlenecks(asOf: $day, seq: $seq) { state running initiatives { id } }
              regions(seq: $seq) { code siteCount }
              networkSummary(asOf: $day, seq: $seq) { state { dataVersion } nodeCount tieCount density
                communityCount acrossBorders { index external internal } }
              criticalNodes(asOf: $day, seq: $seq) { nodes { cutOffCount loss { id } } }
              sites(filter: { capability: { any: ["CAPA_ONE"] } }, includeMay: true, seq: $seq, first: 0) {
                totalCount mayCount }
              institutions(seq: $seq, first: 0) { totalCount facets { name unknown buckets { count
                concept { code } } } }
            }
            fragment all on IndicatorAnswer { dataVersion figures { region { code } value numerator
              denominator n unknown lower upper shown reason } overall { value numerator denominator } }
            """;

    private final AtlasHttpClient http;
    private final ChangeLog log;

    DataVersionApiTests(@Autowired AtlasHttpClient http, @Autowired ChangeLog log) {
        this.http = http;
        this.log = log;
    }

    @Test
    void theVersionOfTodayAnswersWhatTheLatestDataAnswer() {
        String today =
                http.ask("{ indicator(code: \"SITE_DENSITY\") { asOf } }")
                        .at("/data/indicator/asOf")
                        .asString();
        String document = FIGURES.replace("CAPA_ONE", aCapability());
        Map<String, Object> variables = new HashMap<>(Map.of("day", today));
        JsonNode latest = data(document, variables);
        variables.put("seq", log.head());

        assertThat(data(document, variables)).isEqualTo(latest);
        assertThat(latest.at("/density/figures").size()).isPositive();
        assertThat(latest.at("/networkSummary/tieCount").asInt()).isPositive();
        assertThat(latest.at("/institutions/totalCount").asInt()).isPositive();
    }

    @Test
    void anEarlierVersionCountsTheRecordsThatTheLogHadThen() {
        long head = log.head();
        for (long seq : new long[] {0, head / 3, head / 2, 2 * head / 3, head - 1, head}) {
            JsonNode then =
                    data(
                            """
                            query($seq: ChangeNumber!) {
                              sites(seq: $seq, first: 0) { totalCount }
                              institutions(seq: $seq, first: 0) { totalCount }
                              network(seq: $seq, filter: { kinds: [INSTITUTION] }) {
                                nodeCount current state { dataVersion } }
                              indicator(code: "COMPLETENESS", seq: $seq) { dataVersion }
                            }
                            """,
                            Map.of("seq", seq));
            int institutions = records(EntityKind.INSTITUTION, seq).size();

            assertThat(then.at("/sites/totalCount").asInt())
                    .as("sites at %d", seq)
                    .isEqualTo(records(EntityKind.SITE, seq).size());
            assertThat(then.at("/institutions/totalCount").asInt()).isEqualTo(institutions);
            assertThat(then.at("/network/nodeCount").asInt()).isEqualTo(institutions);
            assertThat(then.at("/network/current").asBoolean()).isTrue();
            assertThat(then.at("/network/state/dataVersion").asString()).isEqualTo("" + seq);
            assertThat(then.at("/indicator/dataVersion").asString()).isEqualTo("" + seq);
        }
    }

    @Test
    void pathsAndLossesOfAVersionUseItsRelationsAlone() {
        long head = log.head();
        var sizes = new HashSet<Integer>();
        for (long seq : new long[] {head / 2, 3 * head / 4, head}) {
            JsonNode network =
                    data(
                                    "query($seq: ChangeNumber!) { network(seq: $seq) { nodeCount"
                                            + " ties { tie { id from to } } } }",
                                    Map.of("seq", seq))
                            .at("/network");
            var relations = new HashSet<String>();
            network.at("/ties").forEach(tie -> relations.add(tie.at("/tie/id").asString()));
            sizes.add(relations.size());
            JsonNode relation = network.at("/ties/0/tie");
            String from = relation.at("/from").asString();
            JsonNode found =
                    data(
                            """
                            query($seq: ChangeNumber!, $from: ID!, $to: ID!) {
                              neighbourhood(id: $from, depth: 3, limit: 500, seq: $seq) {
                                state { dataVersion } ties { id } }
                              paths(from: $from, to: $to, throughRegulators: true, seq: $seq) {
                                state { dataVersion } paths { steps { ties { id } } } }
                              simulateLoss(ids: [$from], seq: $seq) {
                                state { dataVersion } before { nodes } after { nodes } }
                              minimumCut(from: $from, to: $to, seq: $seq) {
                                state { dataVersion } joined }
                            }
                            """,
                            Map.of("seq", seq, "from", from, "to", relation.at("/to").asString()));
            for (String field :
                    new String[] {"neighbourhood", "paths", "simulateLoss", "minimumCut"}) {
                assertThat(found.at("/" + field + "/state/dataVersion").asString())
                        .as(field)
                        .isEqualTo("" + seq);
            }
            assertThat(found.at("/neighbourhood/ties").size()).isPositive();
            assertThat(found.at("/paths/paths").size()).isPositive();
            found.at("/paths/paths/0/steps/0/ties")
                    .forEach(tie -> assertThat(relations).contains(tie.at("/id").asString()));
            assertThat(found.at("/simulateLoss/before/nodes").asInt())
                    .isEqualTo(network.at("/nodeCount").asInt());
            assertThat(found.at("/minimumCut/joined").asBoolean()).isTrue();
        }
        assertThat(sizes).as("versions with different relations").hasSizeGreaterThan(1);
    }

    @Test
    void aVersionThatDoesNotExistIsRefusedByEveryField() {
        long next = log.head() + 1;
        for (String field :
                new String[] {
                    "indicator(code: \"SITE_DENSITY\", seq: %d) { asOf }",
                    "gapMatrix(seq: %d) { asOf }",
                    "regions(seq: %d) { code }",
                    "networkSummary(seq: %d) { nodeCount }",
                    "neighbourhood(id: \"a\", seq: %d) { more }",
                    "paths(from: \"a\", to: \"b\", seq: %d) { matching }",
                    "simulateLoss(ids: [\"a\"], seq: %d) { after { nodes } }",
                    "minimumCut(from: \"a\", to: \"b\", seq: %d) { joined }",
                    "sites(seq: %d) { totalCount }"
                }) {
            JsonNode error = http.ask("{ " + field.formatted(next) + " }").at("/errors/0");

            assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
            assertThat(error.at("/extensions/field").asString()).isEqualTo("seq");
            assertThat(error.at("/message").asString())
                    .contains("names data version " + next + ", which does not exist");
        }
        JsonNode version =
                data(
                                "query($seq: ChangeNumber!) { dataVersion(seq: $seq) { available"
                                        + " problem changedAt } }",
                                Map.of("seq", next))
                        .at("/dataVersion");
        assertThat(version.at("/available").asBoolean()).isFalse();
        assertThat(version.at("/problem").asString()).contains("does not exist");
        assertThat(version.at("/changedAt").isNull()).isTrue();
    }

    @Test
    void aVersionSaysWhenItWasAndHowMuchChangedSince() {
        long head = log.head();
        JsonNode version =
                data(
                                "query($seq: ChangeNumber!) { dataVersion(seq: $seq) { seq"
                                        + " available problem changedAt changesSince } }",
                                Map.of("seq", head - 3))
                        .at("/dataVersion");

        assertThat(version.at("/available").asBoolean()).isTrue();
        assertThat(version.at("/problem").isNull()).isTrue();
        assertThat(version.at("/changesSince").asLong()).isEqualTo(3);
        assertThat(version.at("/changedAt").asString())
                .startsWith(log.after(head - 4, 1).getFirst().at().toString().substring(0, 10));
    }

    @Test
    void aProfileShowsTheVersionThatItsAddressNames() throws Exception {
        long seq = log.head() - 1;
        var answer = http.bytes("/profile/NL.pdf?seq=" + seq);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    /** The ids of the records of a kind, from the log alone. */
    private Set<String> records(EntityKind kind, long seq) {
        var ids = new HashSet<String>();
        for (Change change : log.after(0, 10_000)) {
            if (change.seq() <= seq
                    && change.subject() == Subject.ENTITY
                    && change.kind() == kind) {
                if (change.after() == null) {
                    ids.remove(change.subjectId());
                } else {
                    ids.add(change.subjectId());
                }
            }
        }
        return ids;
    }

    private String aCapability() {
        return data(
                        "{ sites(first: 0) { facets(names: [CAPABILITY]) { buckets { concept { code"
                                + " } } } } }",
                        Map.of())
                .at("/sites/facets/0/buckets/0/concept/code")
                .asString();
    }

    private JsonNode data(String document, Map<String, ?> variables) {
        JsonNode answer = http.ask(document, variables);
        assertThat(answer.at("/errors").isMissingNode()).as("%s", answer).isTrue();
        return answer.at("/data");
    }
}
