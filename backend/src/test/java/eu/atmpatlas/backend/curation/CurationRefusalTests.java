package eu.atmpatlas.backend.curation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.curation.AuditTrail;
import eu.atmpatlas.graph.write.WriteService;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/** What a mutation refuses: wrong values, roles that do not suffice, other ways to send it. */
@AtlasTest
class CurationRefusalTests extends CurationFixture {

    CurationRefusalTests(
            @Autowired AtlasHttpClient http,
            @Autowired WriteService writeService,
            @Autowired AuditTrail audit) {
        super(http, writeService, audit);
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
}
