package eu.atmpatlas.backend.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.curation.AuditTrail;
import eu.atmpatlas.graph.write.WriteService;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The way from a visitor's proposal to the record and its history, over HTTP. */
@AtlasTest
class CurationTests extends CurationFixture {

    CurationTests(
            @Autowired AtlasHttpClient http,
            @Autowired WriteService writeService,
            @Autowired AuditTrail audit) {
        super(http, writeService, audit);
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
}
