package eu.atmpatlas.backend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** The statements of a record of the small graph, and what its state says of them. */
@AtlasTest
class StatementApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AtlasHttpClient http;

    StatementApiTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void everyValueOfARecordIsAStatementWithASource() {
        JsonNode site =
                ask("""
                { entity(id: "site-alpha-ctf") { ... on Site { capabilities { code } status { code } }
                    record { contradictions oldestStatement newestStatement missingFields }
                    statements(first: 100) { totalCount nodes { id field value asserted complete shown
                      wholeRecord method rank statedOn note detail { status { code } }
                      concept { code } sources { id } } } } }
                """)
                        .at("/entity");
        JsonNode statements = site.at("/statements/nodes");
        assertThat(statements.size()).isEqualTo(site.at("/statements/totalCount").asInt());
        var capabilities = new ArrayList<String>();
        for (JsonNode statement : statements) {
            assertThat(statement.at("/sources").size()).isPositive();
            assertThat(statement.at("/asserted").asBoolean()).isTrue();
            assertThat(statement.at("/concept").isNull())
                    .isNotEqualTo(statement.at("/value").isNull());
            if (statement.at("/field").asString().equals("capabilities")) {
                capabilities.add(statement.at("/concept/code").asString());
            }
        }
        assertThat(capabilities)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(codes(site.at("/capabilities")));
        assertThat(site.at("/record/contradictions").size()).isZero();
    }

    @Test
    void aPageContinuesAfterItsCursorAndAFieldIsRefusedByName() {
        String query =
                """
                { entity(id: "site-alpha-ctf") { statements(%s) { totalCount edges { cursor node { id } }
                    pageInfo { hasNextPage hasPreviousPage endCursor } } } }
                """;
        JsonNode first = ask(query.formatted("first: 2")).at("/entity/statements");
        assertThat(first.at("/edges").size()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode rest =
                ask(query.formatted("first: 100, after: \"" + cursor + "\""))
                        .at("/entity/statements");
        assertThat(rest.at("/edges").size() + 2).isEqualTo(first.at("/totalCount").asInt());
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        JsonNode refused = http.ask(query.formatted("fields: [\"colour\"]"));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
        assertThat(refused.at("/errors/0/message").asString()).contains("colour");
    }

    @Test
    void aProductTypeHasItsOwnStatusAndANoIsShownAsOne() {
        JsonNode site =
                ask("""
                { entity(id: "site-beta-plant") { ... on Site { productTypes { code } capabilityDetails { asserted }
                    productTypeDetails { concept { code } asserted contradicted status { code } statusOn
                      scales { code } grade batchScale productTypes { code } openToThirdParties
                      sources { id } statedOn } } } }
                """)
                        .at("/entity");
        assertThat(codes(site.at("/productTypes"))).containsExactly("CAR_T");
        assertThat(site.at("/capabilityDetails").size()).isZero();
        JsonNode details = site.at("/productTypeDetails");
        assertThat(details.size()).isEqualTo(2);
        assertThat(details.get(0))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"concept": {"code": "CAR_T"}, "asserted": true, "contradicted": false,
                                 "status": {"code": "PLANNED"}, "statusOn": "2027-06-01",
                                 "scales": [{"code": "CLINICAL"}], "grade": "GMP grade B",
                                 "batchScale": "20 batches a year", "productTypes": [],
                                 "openToThirdParties": true, "sources": [{"id": "register"}],
                                 "statedOn": "2026-11-01"}
                                """));
        assertThat(details.get(1).at("/concept/code").asString()).isEqualTo("MSC");
        assertThat(details.get(1).at("/asserted").asBoolean()).isFalse();
        assertThat(details.get(1).at("/status").isNull()).isTrue();
    }

    @Test
    void aDeniedRelationIsNoRelationAndIsShownAsOneThatIsDenied() {
        JsonNode site =
                ask("""
                { entity(id: "site-beta-plant") { ... on Site { operator { id } }
                    relations { totalCount nodes { asserted shown statedOn retrievedOn method note
                      from { id } } }
                    record { relationsNotShown { type from { id } to { id } asserted shown statedOn
                      retrievedOn method actor note sources { id } } contradictions } } }
                """)
                        .at("/entity");
        assertThat(site.at("/operator/id").asString()).isEqualTo("beta-biotech");
        assertThat(site.at("/relations/totalCount").asInt()).isEqualTo(1);
        assertThat(site.at("/relations/nodes/0"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"asserted": true, "shown": true, "statedOn": null, "retrievedOn": null,
                                 "method": "IMPORT", "note": null, "from": {"id": "beta-biotech"}}
                                """));
        assertThat(site.at("/record/relationsNotShown"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"type": "OPERATES", "from": {"id": "alpha-hospital"},
                                  "to": {"id": "site-beta-plant"}, "asserted": false, "shown": true,
                                  "statedOn": "2026-11-01", "retrievedOn": "2026-11-02",
                                  "method": "OWNER", "actor": null, "note": "Sold before it opened.",
                                  "sources": [{"id": "register"}]}]
                                """));
    }

    @Test
    void whoEnteredAStatementIsNamedUnlessThatMayBeAPrivatePerson() {
        JsonNode site =
                ask("""
                { entity(id: "site-beta-plant") { statements(first: 100) { nodes { field method actor } }
                    record { contradictions } } }
                """)
                        .at("/entity");
        var actors = new ArrayList<String>();
        for (JsonNode statement : site.at("/statements/nodes")) {
            if (!statement.at("/actor").isNull()) {
                actors.add(
                        statement.at("/method").asString()
                                + " "
                                + statement.at("/actor").asString());
            }
        }
        assertThat(actors).containsExactly("CONNECTOR register connector");
        assertThat(site.at("/record/contradictions").size()).as("a no alone").isZero();
    }

    @Test
    void everyConceptOfAListHasItsDetail() {
        JsonNode sites =
                ask("""
                { sites(first: 100) { nodes { capabilities { code } productTypes { code }
                    capabilityDetails { concept { code } asserted sources { id } }
                    productTypeDetails { concept { code } asserted sources { id } } } } }
                """)
                        .at("/sites/nodes");
        for (JsonNode site : sites) {
            assertDetails(site.at("/capabilities"), site.at("/capabilityDetails"));
            assertDetails(site.at("/productTypes"), site.at("/productTypeDetails"));
        }
    }

    private static void assertDetails(JsonNode list, JsonNode details) {
        var asserted = new ArrayList<String>();
        for (JsonNode detail : details) {
            assertThat(detail.at("/sources").size()).isPositive();
            if (detail.at("/asserted").asBoolean()) {
                asserted.add(detail.at("/concept/code").asString());
            }
        }
        assertThat(asserted).containsExactlyInAnyOrderElementsOf(codes(list));
    }

    private static List<String> codes(JsonNode concepts) {
        var codes = new ArrayList<String>();
        concepts.forEach(concept -> codes.add(concept.at("/code").asString()));
        return codes;
    }

    private JsonNode ask(String query) {
        JsonNode response = http.ask(query);
        assertThat(response.at("/errors").isMissingNode()).as(response.toString()).isTrue();
        return response.at("/data");
    }
}
