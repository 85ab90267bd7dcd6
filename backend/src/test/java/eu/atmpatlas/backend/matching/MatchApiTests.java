package eu.atmpatlas.backend.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Names to ids over HTTP. */
@AtlasTest
class MatchApiTests {

    private static final String MATCH =
            """
            query ($names: [MatchInput!]!, $first: Int) {
              match(names: $names, first: $first) { node { id } score certain reasons } }
            """;

    private final AtlasHttpClient http;
    private final PublicUrl publicUrl;

    MatchApiTests(@Autowired AtlasHttpClient http, @Autowired PublicUrl publicUrl) {
        this.http = http;
        this.publicUrl = publicUrl;
    }

    @Test
    void eachNameGetsItsCandidatesInOrder() {
        String address = publicUrl.of("/" + EntityKind.INSTITUTION.path() + "/alpha-hospital");
        JsonNode answer =
                http.ask(
                        MATCH,
                        Map.of(
                                "first",
                                3,
                                "names",
                                List.of(
                                        Map.of(
                                                "name", "ALFA ziekenhuis",
                                                "country", "EU",
                                                "city", "Leiden",
                                                "website", "www.alpha.example"),
                                        Map.of("name", "https://ror.org/05xvt9f17"),
                                        Map.of("name", address),
                                        Map.of("name", "Alpha Hospital", "country", "DE"),
                                        Map.of("name", "Quantum Flux"),
                                        Map.of("name", "Alpha Hospital Research Institute"),
                                        Map.of("name", "ACF"))));
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        JsonNode lists = answer.at("/data/match");
        assertThat(lists.size()).isEqualTo(7);
        for (int name = 0; name < 3; name++) {
            JsonNode best = lists.at("/" + name + "/0");
            assertThat(best.at("/node/id").asString()).isEqualTo("alpha-hospital");
            assertThat(best.at("/certain").asBoolean()).as(best.toString()).isTrue();
        }
        assertThat(reasons(lists.at("/0/0")))
                .contains("alias equal: Alfa Ziekenhuis", "same website host");
        assertThat(reasons(lists.at("/1/0"))).containsExactly("identifier equal");
        assertThat(lists.at("/2/0/score").asDouble()).isEqualTo(1);
        assertThat(reasons(lists.at("/3/0"))).containsExactly("name equal", "other country");
        assertThat(lists.at("/3/0/certain").asBoolean()).isFalse();
        assertThat(lists.at("/4").isEmpty()).isTrue();
        assertThat(lists.at("/5/0/node/id").asString()).isEqualTo("alpha-hospital");
        assertThat(lists.at("/5/0/certain").asBoolean()).isFalse();
        assertThat(lists.at("/6/0/node/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(reasons(lists.at("/6/0"))).containsExactly("acronym of Alpha Cell Facility");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name": " "}                            | names[1].name
                    {"name": "a", "country": "XX"}           | names[1].country
                    {"name": "a", "website": "no address"}   | names[1].website
                    """)
    void badInputIsRefusedByItsField(String name, String field) {
        Object given = JsonMapper.shared().readValue(name, Map.class);
        JsonNode answer = http.ask(MATCH, Map.of("names", List.of(Map.of("name", "a"), given)));
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo(field);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void numbersAndLengthsAreBounded() {
        var one = Map.of("name", "a");
        assertField("names", Map.of("names", Collections.nCopies(1_001, one), "first", 1));
        assertField("first", Map.of("names", List.of(one), "first", 11));
        assertField("names[0].name", Map.of("names", List.of(Map.of("name", "a".repeat(301)))));
        assertField(
                "names[0].city",
                Map.of("names", List.of(Map.of("name", "a", "city", "a".repeat(101)))));
        JsonNode most =
                http.ask(MATCH, Map.of("names", Collections.nCopies(1_000, one), "first", 1));
        assertThat(most.at("/data/match").size()).isEqualTo(1_000);
    }

    private void assertField(String field, Map<String, Object> variables) {
        JsonNode answer = http.ask(MATCH, variables);
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo(field);
    }

    private static List<String> reasons(JsonNode candidate) {
        return candidate.at("/reasons").valueStream().map(JsonNode::asString).toList();
    }
}
