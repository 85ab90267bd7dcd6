package eu.atmpatlas.backend.curation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.curation.AuditTrail;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends curation's queries as a visitor or the administrator, and removes the records that a test
 * made.
 */
abstract class CurationFixture {

    static final String PAGE = "https://delta.example/about";

    static final String PROPOSAL =
            """
            proposal {
              id state reason decidedBy record { id name }
              changes { field values before after source }
            }
            problems { code field message }
            """;

    static final String SUGGEST =
            """
            mutation ($record: ID, $kind: EntityKind, $changes: [FieldChangeInput!]!,
              $note: String, $key: String) {
              result: suggestChange(record: $record, kind: $kind, changes: $changes, note: $note,
                key: $key) { %s }
            }
            """
                    .formatted(PROPOSAL);

    static final String DECIDE =
            """
            mutation ($id: ID!, $decision: ProposalState!, $changes: [FieldChangeInput!],
              $reason: String) {
              result: decideProposal(id: $id, decision: $decision, changes: $changes,
                reason: $reason) { %s }
            }
            """
                    .formatted(PROPOSAL);

    static final String RECORD = "record { id name } seq problems { code field }";

    static final String EDIT =
            """
            mutation ($record: ID!, $changes: [FieldChangeInput!]!, $expectedSeq: Int!,
              $key: String) {
              result: editRecord(record: $record, changes: $changes, expectedSeq: $expectedSeq,
                key: $key) { %s }
            }
            """
                    .formatted(RECORD);

    static final String CONFIRM =
            """
            mutation ($record: ID!, $fields: [String!]) {
              result: confirmRecord(record: $record, fields: $fields) { %s }
            }
            """
                    .formatted(RECORD);

    static final String REVERT =
            """
            mutation ($seq: Int!, $reason: String!) {
              result: revertChange(seq: $seq, reason: $reason) { %s }
            }
            """
                    .formatted(RECORD);

    final AtlasHttpClient http;
    final WriteService writeService;
    final AuditTrail audit;
    final List<String> created = new ArrayList<>();

    CurationFixture(AtlasHttpClient http, WriteService writeService, AuditTrail audit) {
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

    HttpResponse<String> post(String type, String accept, String body) {
        return http.send(
                http.request("/graphql")
                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String newSite(String name) {
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

    static Map<String, Object> change(String field, @Nullable String source, String... values) {
        var change = new HashMap<String, Object>();
        change.put("field", field);
        change.put("values", List.of(values));
        if (source != null) {
            change.put("source", source);
        }
        return change;
    }

    JsonNode visitor(String document, Object... variables) {
        return result(http.ask(document, map(variables)));
    }

    JsonNode administrator(String document, Object... variables) {
        return result(http.askAsAdministrator(document, map(variables)));
    }

    static JsonNode result(JsonNode answer) {
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/result");
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    List<String> problems(String record, Map<String, Object> change) {
        JsonNode answer = visitor(SUGGEST, "record", record, "changes", List.of(change));
        assertThat(answer.at("/proposal").isNull()).isTrue();
        return answer.at("/problems").values().stream()
                .map(each -> each.at("/code").asString() + " " + each.at("/field").asString("null"))
                .toList();
    }

    static List<String> codes(JsonNode result) {
        return result.at("/problems").values().stream()
                .map(each -> each.at("/code").asString())
                .toList();
    }

    static String error(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    List<String> found(String name) {
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

    List<JsonNode> statements(String record) {
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

    JsonNode history(String record) {
        return http.ask(
                        "query ($id: ID!) { history(id: $id, last: 20) { nodes { number reason"
                                + " } } }",
                        Map.of("id", record))
                .at("/data/history/nodes");
    }

    long seq(String record) {
        return history(record).values().stream()
                .mapToLong(each -> each.at("/number").asLong())
                .max()
                .orElseThrow();
    }

    List<String> reasons(String record) {
        return history(record).values().stream()
                .map(each -> each.at("/reason").asString())
                .toList();
    }

    List<String> capabilities(String record) {
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

    String name(String record) {
        return http.ask("query ($id: ID!) { entity(id: $id) { name } }", Map.of("id", record))
                .at("/data/entity/name")
                .asString();
    }
}
