package eu.atmpatlas.backend.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.curation.AuditTrail;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way from a visitor's proposal to the record and its history, over HTTP. */
@AtlasTest
class CurationTests {

    private static final String PAGE = "https://delta.example/about";

    private static final String PROPOSAL =
            """
            proposal {
              id state reason decidedBy record { id name }
              changes { field values before after source }
            }
            problems { code field message }
            """;

    private static final String SUGGEST =
            """
            mutation ($record: ID, $kind: EntityKind, $changes: [FieldChangeInput!]!,
              $note: String, $key: String) {
              result: suggestChange(record: $record, kind: $kind, changes: $changes, note: $note,
                key: $key) { %s }
            }
            """
                    .formatted(PROPOSAL);

    private static final String DECIDE =
            """
            mutation ($id: ID!, $decision: ProposalState!, $changes: [FieldChangeInput!],
              $reason: String) {
              result: decideProposal(id: $id, decision: $decision, changes: $changes,
                reason: $reason) { %s }
            }
            """
                    .formatted(PROPOSAL);

    private static final String RECORD = "record { id name } seq problems { code field }";

    private static final String EDIT =
            """
            mutation ($record: ID!, $changes: [FieldChangeInput!]!, $expectedSeq: Int!,
              $key: String) {
              result: editRecord(record: $record, changes: $changes, expectedSeq: $expectedSeq,
                key: $key) { %s }
            }
            """
                    .formatted(RECORD);

    private static final String CONFIRM =
            """
            mutation ($record: ID!, $fields: [String!]) {
              result: confirmRecord(record: $record, fields: $fields) { %s }
            }
            """
                    .formatted(RECORD);

    private static final String REVERT =
            """
            mutation ($seq: Int!, $reason: String!) {
              result: revertChange(seq: $seq, reason: $reason) { %s }
            }
            """
                    .formatted(RECORD);

    private final AtlasHttpClient http;
    private final WriteService writeService;
    private final AuditTrail audit;
    private final List<String> created = new ArrayList<>();

    CurationTests(
            @Autowired AtlasHttpClient http,
            @Autowired WriteService writeService,
            @Autowired AuditTrail audit) {
        this.http = http;
        this.writeService = writeService;
        this.audit = audit;
    }

    /** The shared graph stays as it was: a revert leaves no retired id. */
    @AfterEach
    void removeRecords() {
        var by = new Provenance("test", "remove what the test made", Provenance.Method.REVERT);
        created.forEach(id -> writeService.apply(List.of(new Write.RemoveEntity(id)), by));
    }

    @Test
    void aVisitorProposesACuratorDecidesAndEverybodySeesIt() {
        JsonNode made =
                visitor(
                        SUGGEST,
                        "kind",
                        "SITE",
                        "note",
                        "Seen on their page",
                        "changes",
                        List.of(
                                change("name", null, "Delta Curated Plant"),
                                change("summary", null, "<script>alert(1)</script>"),
                                change("country", PAGE, "NL"),
                                change("capabilities", PAGE, "QC")));
        assertThat(codes(made)).isEmpty();
        String id = made.at("/proposal/id").asString();
        assertThat(id).hasSizeGreaterThan(40);
        assertThat(made.at("/proposal/state").asString()).isEqualTo("OPEN");
        assertThat(made.at("/proposal/record").isNull()).isTrue();
        assertThat(found("Delta Curated Plant")).doesNotContain("delta-curated-plant");

        String list =
                "{ proposals(first: 100, filter: {states: [OPEN], kinds: [SITE],"
                        + " countries: [\"NL\"]}) { nodes { id } } }";
        assertThat(http.ask(list).at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHORIZED");
        assertThat(http.askAsAdministrator(list, Map.of()).toString()).contains(id);
        assertThat(error(http.ask(DECIDE, Map.of("id", id, "decision", "ACCEPTED"))))
                .isEqualTo("UNAUTHORIZED");

        JsonNode accepted = administrator(DECIDE, "id", id, "decision", "ACCEPTED");
        assertThat(codes(accepted)).isEmpty();
        String record = accepted.at("/proposal/record/id").asString();
        created.add(record);
        assertThat(record).isEqualTo("delta-curated-plant");
        assertThat(codes(administrator(DECIDE, "id", id, "decision", "REJECTED", "reason", "no")))
                .containsExactly("NOT_OPEN");

        JsonNode site =
                http.ask(
                        "{ entity(id: \"delta-curated-plant\") { name ... on Site {"
                                + " capabilities { code } } statements(first: 20) { nodes {"
                                + " field method actor sources { url } } } }"
                                + " history(id: \"delta-curated-plant\") { nodes { actor reason"
                                + " operation } } }");
        assertThat(site.at("/data/entity/capabilities/0/code").asString()).isEqualTo("QC");
        assertThat(site.at("/data/entity/statements").toString())
                .contains("\"method\":\"PROPOSAL\"", PAGE);
        assertThat(site.at("/data/history/nodes/0/reason").asString())
                .isEqualTo("proposal accepted");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> found("Delta Curated Plant").contains(record));
        assertThat(audit.latest(20))
                .anyMatch(entry ->
                        entry.action().equals("decideProposal") && entry.subject().equals(id));
        assertThat(http.get("/feed.atom").body()).doesNotContain(id);
    }

    @Test
    void statementsAreAddedConfirmedAndRevertedOneByOne() {
        String record = newSite("Epsilon Curated Plant");
        JsonNode proposed =
                visitor(
                        SUGGEST,
                        "record",
                        record,
                        "key",
                        "one key",
                        "changes",
                        List.of(change("capabilities", PAGE, "CELL_PROCESSING")));
        String id = proposed.at("/proposal/id").asString();
        JsonNode again =
                visitor(
                        SUGGEST,
                        "record",
                        record,
                        "key",
                        "one key",
                        "changes",
                        List.of(change("capabilities", PAGE, "CELL_PROCESSING")));
        assertThat(again.at("/proposal/id").asString()).isEqualTo(id);

        long seen = seq(record);
        JsonNode renamed =
                administrator(
                        EDIT,
                        "record",
                        record,
                        "expectedSeq",
                        seen,
                        "key",
                        "rename",
                        "changes",
                        List.of(
                                change("name", null, "Epsilon Renamed"),
                                change("scales", PAGE, "CLINICAL")));
        assertThat(codes(renamed)).isEmpty();
        assertThat(renamed.at("/record/name").asString()).isEqualTo("Epsilon Renamed");
        long edited = renamed.at("/seq").asLong();
        assertThat(edited).isGreaterThan(seen);
        JsonNode doubled =
                administrator(
                        EDIT,
                        "record",
                        record,
                        "expectedSeq",
                        seen,
                        "key",
                        "rename",
                        "changes",
                        List.of(
                                change("name", null, "Epsilon Renamed"),
                                change("scales", PAGE, "CLINICAL")));
        assertThat(codes(doubled)).isEmpty();
        assertThat(doubled.at("/seq").asLong()).isEqualTo(edited);
        assertThat(
                        codes(
                                administrator(
                                        EDIT,
                                        "record",
                                        record,
                                        "expectedSeq",
                                        seen,
                                        "changes",
                                        List.of(change("name", null, "Stale")))))
                .containsExactly("STALE_VERSION");

        JsonNode accepted =
                administrator(DECIDE, "id", id, "decision", "ACCEPTED", "reason", "checked");
        assertThat(texts(accepted.at("/proposal/changes/0/before"))).containsExactly("QC");
        assertThat(texts(accepted.at("/proposal/changes/0/after")))
                .containsExactly("CELL_PROCESSING", "QC");
        long accepting = seq(record);

        assertThat(codes(administrator(CONFIRM, "record", record, "fields", List.of("status"))))
                .containsExactly("UNKNOWN_FIELD");
        long unconfirmed = statements(record).size();
        for (int times = 0; times < 2; times++) {
            assertThat(
                            codes(
                                    administrator(
                                            CONFIRM,
                                            "record",
                                            record,
                                            "fields",
                                            List.of("capabilities"))))
                    .isEmpty();
        }
        assertThat(reasons(record)).contains("confirmed: capabilities");
        assertThat(statements(record)).hasSize((int) unconfirmed);
        assertThat(statements(record).toString()).contains("\"method\":\"EDIT\",\"statedOn\":\"2");
        assertThat(codes(administrator(CONFIRM, "record", record))).isEmpty();
        assertThat(reasons(record)).contains("confirmed: the whole record");

        assertThat(
                        codes(
                                administrator(
                                        EDIT,
                                        "record",
                                        record,
                                        "expectedSeq",
                                        seq(record),
                                        "changes",
                                        List.of(change("name", null, "Epsilon")))))
                .isEmpty();
        assertThat(codes(administrator(REVERT, "seq", edited, "reason", "wrong name")))
                .contains("CHANGED_LATER");
        assertThat(codes(administrator(REVERT, "seq", accepting, "reason", " ")))
                .containsExactly("MISSING_REASON");
        long confirmed = seq(record);
        assertThat(codes(administrator(REVERT, "seq", confirmed, "reason", "no rename"))).isEmpty();
        assertThat(capabilities(record)).containsExactly("CELL_PROCESSING", "QC");
        assertThat(name(record)).isEqualTo("Epsilon Renamed");
    }

    @Test
    void whatIsWrongIsNamed() {
        String site = "site-alpha-ctf";
        assertThat(problems(site, change("colour", PAGE, "red")))
                .containsExactly("UNKNOWN_FIELD colour");
        assertThat(problems(site, change("capabilities", PAGE, "FLYING")))
                .containsExactly("UNKNOWN_TERM capabilities");
        assertThat(problems(site, change("capabilities", null, "STORAGE")))
                .contains("MISSING_SOURCE capabilities");
        assertThat(problems(site, change("cleanroomArea", "ftp://delta.example", "12")))
                .containsExactly("INVALID_SOURCE cleanroomArea");
        assertThat(problems(site, change("cleanroomArea", PAGE, "large")))
                .containsExactly("INVALID_VALUE cleanroomArea");
        assertThat(problems(site, change("summary", null, "Write to a.b@delta.example")))
                .containsExactly("CONTACT_DETAILS summary");
        assertThat(problems("anna-vermeer", change("summary", null, "Call +31 20 123 45 67")))
                .containsExactly("CONTACT_DETAILS summary");
        assertThat(problems(site, change("website", null, "https://a b"))).hasSize(1);
        assertThat(problems(site, change("lat", PAGE, "95"))).containsExactly("INVALID_VALUE lat");
        assertThat(problems(site, change("name", null, "Alpha Cell Facility")))
                .containsExactly("NO_CHANGE null");
        assertThat(problems("nobody", change("name", null, "x")))
                .containsExactly("NOT_FOUND record");
        assertThat(codes(visitor(SUGGEST, "kind", "SITE", "changes", List.of())))
                .contains("MISSING_VALUE");
    }

    @Test
    void nobodyDecidesTheirOwnProposalAndItsIdWithdrawsIt() {
        var change = List.of(change("summary", null, "Makes cells."));
        JsonNode own = administrator(SUGGEST, "record", "site-alpha-ctf", "changes", change);
        String id = own.at("/proposal/id").asString();
        assertThat(error(http.askAsAdministrator(DECIDE, Map.of("id", id, "decision", "ACCEPTED"))))
                .isEqualTo("FORBIDDEN");
        assertThat(error(http.ask(DECIDE, Map.of("id", id, "decision", "WITHDRAWN"))))
                .isEqualTo("UNAUTHORIZED");
        assertThat(codes(administrator(DECIDE, "id", id, "decision", "WITHDRAWN"))).isEmpty();

        JsonNode others = visitor(SUGGEST, "record", "site-alpha-ctf", "changes", change);
        String other = others.at("/proposal/id").asString();
        assertThat(texts(others.at("/proposal/changes/0/before")))
                .containsExactly("Makes cells for trials.");
        assertThat(codes(administrator(DECIDE, "id", other, "decision", "REJECTED")))
                .containsExactly("MISSING_REASON");
        JsonNode withdrawn = visitor(DECIDE, "id", other, "decision", "WITHDRAWN");
        assertThat(withdrawn.at("/proposal/state").asString()).isEqualTo("WITHDRAWN");
        JsonNode read =
                http.ask(
                        "query ($id: ID!) { proposal(id: $id) { state record { id } } }",
                        Map.of("id", other));
        assertThat(read.at("/data/proposal/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(
                        http.ask("{ proposal(id: \"proposal-1\") { id } }")
                                .at("/data/proposal")
                                .isNull())
                .isTrue();
    }

    @Test
    void visitorsChangeNothing() {
        var change = List.of(change("name", null, "x"));
        assertThat(
                        error(
                                http.ask(
                                        EDIT,
                                        Map.of(
                                                "record",
                                                "site-alpha-ctf",
                                                "expectedSeq",
                                                1_000_000,
                                                "changes",
                                                change))))
                .isEqualTo("UNAUTHORIZED");
        assertThat(error(http.ask(CONFIRM, Map.of("record", "site-alpha-ctf"))))
                .isEqualTo("UNAUTHORIZED");
        assertThat(error(http.ask(CONFIRM, Map.of("record", "nobody")))).isEqualTo("UNAUTHORIZED");
        assertThat(error(http.ask(REVERT, Map.of("seq", 1, "reason", "no"))))
                .isEqualTo("UNAUTHORIZED");
        assertThat(codes(administrator(REVERT, "seq", 1, "reason", "no")))
                .containsExactly("NOT_REVERTIBLE");
    }

    @Test
    void mutationsRunOnlyByPostOfJsonWithAJsonAnswer() {
        String mutation = "mutation { confirmRecord(record: \"site-alpha-ctf\") { seq } }";
        assertThat(http.get("/graphql?query=" + URLEncoder.encode(mutation, UTF_8)).statusCode())
                .isEqualTo(405);
        String body = "{\"query\": \"mutation { confirmRecord(record: \\\"x\\\") { seq } }\"}";
        for (String type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x")) {
            assertThat(post(type, "application/json", body).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(post("application/json", "text/event-stream", body).body())
                .contains("METHOD_NOT_ALLOWED");
        assertThat(post("application/json", "application/json", body).body())
                .contains("confirmRecord")
                .doesNotContain("errors");
    }

    private HttpResponse<String> post(String type, String accept, String body) {
        return http.send(
                http.request("/graphql")
                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String newSite(String name) {
        JsonNode made =
                visitor(
                        SUGGEST,
                        "kind",
                        "SITE",
                        "changes",
                        List.of(
                                change("name", null, name),
                                change("country", PAGE, "NL"),
                                change("capabilities", PAGE, "QC")));
        assertThat(codes(made)).isEmpty();
        JsonNode accepted =
                administrator(
                        DECIDE, "id", made.at("/proposal/id").asString(), "decision", "ACCEPTED");
        assertThat(codes(accepted)).isEmpty();
        String id = accepted.at("/proposal/record/id").asString();
        created.add(id);
        return id;
    }

    private static Map<String, Object> change(
            String field, @Nullable String source, String... values) {
        var change = new HashMap<String, Object>();
        change.put("field", field);
        change.put("values", List.of(values));
        if (source != null) {
            change.put("source", source);
        }
        return change;
    }

    private JsonNode visitor(String document, Object... variables) {
        return result(http.ask(document, map(variables)));
    }

    private JsonNode administrator(String document, Object... variables) {
        return result(http.askAsAdministrator(document, map(variables)));
    }

    private static JsonNode result(JsonNode answer) {
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/result");
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private List<String> problems(String record, Map<String, Object> change) {
        JsonNode answer = visitor(SUGGEST, "record", record, "changes", List.of(change));
        assertThat(answer.at("/proposal").isNull()).isTrue();
        return answer.at("/problems").values().stream()
                .map(each -> each.at("/code").asString() + " " + each.at("/field").asString("null"))
                .toList();
    }

    private static List<String> codes(JsonNode result) {
        return result.at("/problems").values().stream()
                .map(each -> each.at("/code").asString())
                .toList();
    }

    private static String error(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    private List<String> found(String name) {
        return http
                .ask(
                        "query ($text: String!) { search(text: $text) { entity { id } } }",
                        Map.of("text", name))
                .at("/data/search")
                .values()
                .stream()
                .map(each -> each.at("/entity/id").asString())
                .toList();
    }

    private List<JsonNode> statements(String record) {
        return http
                .ask(
                        "query ($id: ID!) { entity(id: $id) { statements(first: 50) { nodes {"
                                + " method statedOn } } } }",
                        Map.of("id", record))
                .at("/data/entity/statements/nodes")
                .values()
                .stream()
                .toList();
    }

    private JsonNode history(String record) {
        return http.ask(
                        "query ($id: ID!) { history(id: $id, last: 20) { nodes { number reason"
                                + " } } }",
                        Map.of("id", record))
                .at("/data/history/nodes");
    }

    private long seq(String record) {
        return history(record).values().stream()
                .mapToLong(each -> each.at("/number").asLong())
                .max()
                .orElseThrow();
    }

    private List<String> reasons(String record) {
        return history(record).values().stream()
                .map(each -> each.at("/reason").asString())
                .toList();
    }

    private List<String> capabilities(String record) {
        return http
                .ask(
                        "query ($id: ID!) { entity(id: $id) { ... on Site { capabilities { code"
                                + " } } } }",
                        Map.of("id", record))
                .at("/data/entity/capabilities")
                .values()
                .stream()
                .map(each -> each.at("/code").asString())
                .sorted()
                .toList();
    }

    private String name(String record) {
        return http.ask("query ($id: ID!) { entity(id: $id) { name } }", Map.of("id", record))
                .at("/data/entity/name")
                .asString();
    }
}
