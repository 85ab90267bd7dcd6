package eu.atmpatlas.backend.change.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The change log over GraphQL. */
@AtlasTest
class ChangeQueryTests {

    private static final String PAGE =
            """
            query ($since: ChangeNumber, $kinds: [EntityKind!], $filter: ChangeFilter,
                   $first: Int, $after: String, $last: Int, $before: String) {
              changes(since: $since, kinds: $kinds, filter: $filter,
                      first: $first, after: $after, last: $last, before: $before) {
                edges { cursor }
                nodes {
                  number at actor reason method subject subjectId kind operation recordIds
                  records { id } fields { name before after } before after withheld
                  sources { title }
                }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                resumeAt head
              }
            }
            """;

    private final AtlasHttpClient http;

    ChangeQueryTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aChangeHasActorReasonAndSources() {
        JsonNode page =
                ask(
                        Map.of(
                                "filter",
                                Map.of(
                                        "records", List.of("site-alpha-ctf"),
                                        "subjects", List.of("ENTITY"),
                                        "operations", List.of("UPDATED", "CREATED"))));

        JsonNode created = page.at("/nodes/0");
        assertThat(created.at("/operation").asString()).isEqualTo("CREATED");
        assertThat(created.at("/actor").asString()).isEqualTo("tests");
        assertThat(created.at("/reason").asString()).isEqualTo("a small graph");
        assertThat(created.at("/method").asString()).isEqualTo("IMPORT");
        assertThat(created.at("/before").isNull()).isTrue();
        assertThat(created.at("/after/capabilities").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("CELL_PROCESSING", "QC");
        assertThat(created.at("/after/country").asString()).isEqualTo("NL");
        assertThat(created.at("/sources/0/title").asString()).isEqualTo("Public register");
        JsonNode merged = page.at("/nodes/1");
        assertThat(merged.at("/fields").size()).isEqualTo(1);
        assertThat(merged.at("/fields/0/name").asString()).isEqualTo("aliases");
        assertThat(merged.at("/fields/0/after").toString()).contains("Alpha Old Laboratory");
        assertThat(merged.at("/before/name").asString()).isEqualTo("Alpha Cell Facility");
        assertThat(merged.at("/records/0/id").asString()).isEqualTo("site-alpha-ctf");
    }

    @Test
    void theHistoryOfARecordHoldsItsRelationsAndParts() {
        JsonNode history =
                http.ask(
                                "{ history(id: \"site-alpha-ctf\", last: 100) { nodes { subject"
                                        + " subjectId operation } pageInfo { hasPreviousPage } } }")
                        .at("/data/history");

        assertThat(history.at("/nodes").values())
                .extracting(change -> change.at("/subject").asString())
                .contains("ENTITY", "RELATION", "AUTHORISATION");
        assertThat(history.at("/nodes").values())
                .extracting(change -> change.at("/operation").asString())
                .contains("MERGED");
        assertThat(history.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        assertThat(
                        http.ask("{ history(id: \"nobody\") { nodes { number } } }")
                                .at("/data/history/nodes")
                                .size())
                .isZero();
    }

    @Test
    void theHistorySaysWhatItDidToStatements() {
        JsonNode answer =
                http.ask(
                        """
                        { history(id: "site-beta-plant") { nodes { operation subject
                            title titleNl: title(lang: NL)
                                    statements { operation before { id }
                              after { field asserted concept { code } sources { id } }
                              text dutch: text(lang: NL) } } } }
                        """);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        JsonNode change = answer.at("/data/history/nodes/0");
        assertThat(change.at("/operation").asString()).isEqualTo("CREATED");
        assertThat(change.at("/title").asString())
                .isEqualTo("Beta Plänt Berlin: manufacturing site added");
        assertThat(change.at("/titleNl").asString()).endsWith(" toegevoegd");
        JsonNode no =
                change.at("/statements").values().stream()
                        .filter(each -> !each.at("/after/asserted").asBoolean())
                        .findFirst()
                        .orElseThrow();
        assertThat(no.at("/operation").asString()).isEqualTo("ADDED");
        assertThat(no.at("/before").isNull()).isTrue();
        assertThat(no.at("/after/concept/code").asString()).isEqualTo("MSC");
        assertThat(no.at("/after/sources/0/id").asString()).isEqualTo("register");
        assertThat(no.at("/text").asString())
                .isEqualTo(
                        "Products: Stromal cells, no, source: Public register, as of 1 November"
                                + " 2026 – added");
        assertThat(no.at("/dutch").asString())
                .isEqualTo(
                        "Producten: Stromale cellen, nee, bron: Public register, per 1 november"
                                + " 2026 – toegevoegd");
    }

    @Test
    void theNewestArePagedFromTheEnd() {
        JsonNode newest = ask(Map.of("last", 3));
        long head = newest.at("/head").asLong();

        assertThat(newest.at("/nodes").values())
                .extracting(change -> change.at("/number").asLong())
                .containsExactly(head - 2, head - 1, head);
        assertThat(newest.at("/resumeAt").asLong()).isEqualTo(head);
        assertThat(ask(Map.of("since", head)).at("/nodes").size()).isZero();
        assertThat(ask(Map.of("since", Long.toString(head - 1))).at("/nodes/0/number").asLong())
                .as("as about.dataVersion gives it")
                .isEqualTo(head);
        JsonNode before = ask(Map.of("last", 2, "before", newest.at("/edges/0/cursor").asString()));
        assertThat(before.at("/nodes/1/number").asLong()).isEqualTo(head - 3);
        assertThat(before.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(before.at("/pageInfo/endCursor")).isEqualTo(before.at("/edges/1/cursor"));
    }

    @Test
    void aBroaderCountryMatchesNarrowerOnes() {
        JsonNode page =
                ask(
                        Map.of(
                                "first", 100,
                                "kinds", List.of("REGULATOR"),
                                "filter", Map.of("countries", List.of("EU"))));

        assertThat(page.at("/nodes").values())
                .extracting(change -> change.at("/subject").asString())
                .contains("ENTITY", "RELATION", "AUTHORISATION");
        assertThat(page.at("/nodes").values())
                .allSatisfy(change ->
                        assertThat(change.at("/recordIds").toString()).contains("inspectorate"));
        assertThat(page.at("/resumeAt")).isEqualTo(page.at("/head"));
    }

    @Test
    void badInputIsNamed() {
        assertThat(error(Map.of("first", -1))).isEqualTo("BAD_USER_INPUT first");
        assertThat(error(Map.of("first", 101))).isEqualTo("LIMIT_EXCEEDED first");
        assertThat(error(Map.of("first", 1, "last", 1))).isEqualTo("BAD_USER_INPUT last");
        assertThat(error(Map.of("after", "Zm9v"))).isEqualTo("BAD_USER_INPUT after");
        assertThat(error(Map.of("since", -1))).isEqualTo("BAD_USER_INPUT since");
        assertThat(
                        error(
                                Map.of(
                                        "filter",
                                        Map.of(
                                                "records",
                                                java.util.Collections.nCopies(101, "a")))))
                .isEqualTo("LIMIT_EXCEEDED filter.records");
    }

    private JsonNode ask(Map<String, ?> variables) {
        JsonNode answer = http.ask(PAGE, new HashMap<>(variables));
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/changes");
    }

    private String error(Map<String, ?> variables) {
        JsonNode error = http.ask(PAGE, variables).at("/errors/0/extensions");
        return error.at("/code").asString() + " " + error.at("/field").asString();
    }
}
