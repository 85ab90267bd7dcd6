package eu.atmpatlas.backend.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether chosen sites match a filter. */
@AtlasTest
class SiteMatchTests {

    private static final List<String> CHOSEN =
            List.of("site-gamma", "site-beta-plant", "site-alpha-ctf");
    private static final String MATCHES =
            """
            query ($ids: [ID!]!, $filter: SiteFilter!) {
              siteMatches(ids: $ids, filter: $filter) {
                node { id } certainty reasons { criterion verdict text } } }
            """;
    private static final String LISTED =
            """
            query ($filter: SiteFilter) {
              sites(filter: $filter, includeMay: true, first: 100) {
                edges { node { id } certainty } } }
            """;

    private final AtlasHttpClient http;

    SiteMatchTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void theyMatchAsTheListSays() {
        for (Map<String, Object> filter :
                List.<Map<String, Object>>of(
                        Map.of("productType", Map.of("any", List.of("MSC"))),
                        Map.of("capability", Map.of("all", List.of("QC", "CELL_PROCESSING"))),
                        Map.of("near", Map.of("lat", 52.09, "lon", 5.12, "km", 100)),
                        Map.of("status", Map.of("none", List.of("PLANNED"))))) {
            Map<String, String> listed =
                    certainties(ask(LISTED, Map.of("filter", filter)).at("/sites/edges"));
            JsonNode matches =
                    ask(MATCHES, Map.of("ids", CHOSEN, "filter", filter)).at("/siteMatches");
            Map<String, String> found = certainties(matches);
            assertThat(found.keySet()).containsExactlyElementsOf(CHOSEN);
            assertThat(found)
                    .as(filter.toString())
                    .allSatisfy((id, certainty) ->
                            assertThat(certainty).isEqualTo(listed.getOrDefault(id, "")));
        }
    }

    @Test
    void whatIsNotMetIsSaidInWords() {
        JsonNode matches =
                ask(
                                MATCHES,
                                Map.of(
                                        "ids",
                                        List.of("site-beta-plant", "alpha-hospital", "nobody"),
                                        "filter",
                                        Map.of(
                                                "text",
                                                "not looked at",
                                                "productType",
                                                Map.of("any", List.of("MSC")))))
                        .at("/siteMatches");
        assertThat(matches.size()).isEqualTo(1);
        assertThat(matches.at("/0/certainty").isNull()).isTrue();
        assertThat(matches.at("/0/reasons").size()).isEqualTo(1);
        assertThat(matches.at("/0/reasons/0/criterion").asString()).isEqualTo("productType");
        assertThat(matches.at("/0/reasons/0/verdict").asString()).isEqualTo("NO");
        assertThat(matches.at("/0/reasons/0/text").asString()).isNotBlank();
    }

    @Test
    void tooManyIdsAreRefused() {
        List<String> ids = IntStream.range(0, 21).mapToObj(i -> "site-" + i).toList();
        JsonNode answer = http.ask(MATCHES, Map.of("ids", ids, "filter", Map.of()));
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo("ids");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    private static Map<String, String> certainties(JsonNode list) {
        var certainties = new LinkedHashMap<String, String>();
        list.forEach(each ->
                certainties.put(
                        each.at("/node/id").asString(), each.at("/certainty").asString("")));
        return certainties;
    }

    private JsonNode ask(String query, Map<String, Object> variables) {
        JsonNode answer = http.ask(query, variables);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data");
    }
}
