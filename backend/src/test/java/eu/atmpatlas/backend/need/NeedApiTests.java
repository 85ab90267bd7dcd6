package eu.atmpatlas.backend.need;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Needs over HTTP. */
@AtlasTest
class NeedApiTests {

    private static final String MATCH =
            """
            query ($need: NeedInput!, $first: Int) {
              matchNeed(need: $need, first: $first) {
                matchCount mayCount
                understood { criterion verdict text statements { id } }
                understanding { terms { phrase criterion concept { code }
                    place { name(lang: NL) country { code } lat lon km } } notUnderstood }
                nodes { ...Match } nearMisses { ...Match }
                loosenings { criterion { criterion text } count }
                partners { id }
                pairs { sites { id } distanceKm path { length explanation } } } }
            fragment Match on NeedMatch {
              node { id } score certainty missing(lang: NL) distanceKm
              reasons { criterion verdict text }
              criteria { weight score reason { verdict } } path { length nodes { id } } }
            """;

    private final AtlasHttpClient http;

    NeedApiTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void sitesComeByCertaintyAndScoreWithTheReasonsOfTheDirectory() {
        JsonNode found =
                ask(
                        Map.of(
                                "text", "CAR-T cells with quality control, operational",
                                "from", "alpha-hospital"));
        assertThat(found.at("/matchCount").asInt()).isEqualTo(1);
        assertThat(found.at("/mayCount").asInt()).isPositive();
        assertThat(found.at("/understood").valueStream().map(each -> each.at("/text").asString()))
                .containsExactly("CAR-T cells", "quality control", "operational");
        JsonNode best = found.at("/nodes/0");
        assertThat(best.at("/node/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(best.at("/score").asDouble()).isEqualTo(1);
        assertThat(best.at("/certainty").asString()).isEqualTo("MATCHES");
        assertThat(best.at("/missing").isEmpty()).isTrue();
        assertThat(best.at("/path/length").asInt()).isEqualTo(1);
        JsonNode unknown = found.at("/nodes/1");
        assertThat(unknown.at("/certainty").asString()).isEqualTo("MAY_MATCH");
        assertThat(unknown.at("/score").asDouble()).isEqualTo(0.5);
        JsonNode abroad = ask(Map.of("text", "operational CAR-T cells in Germany"));
        JsonNode miss = abroad.at("/nearMisses/0");
        assertThat(miss.at("/node/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(miss.at("/certainty").isNull()).isTrue();
        assertThat(miss.at("/missing/0").asString()).isEqualTo("Duitsland");
        assertThat(miss.at("/score").asDouble()).isEqualTo(4 / 6.0);
        assertThat(found.at("/partners").isEmpty()).isTrue();
        JsonNode criteria = best.at("/criteria");
        assertThat(criteria.valueStream().map(each -> each.at("/weight").asDouble()))
                .containsExactly(3.0, 3.0, 1.0);
    }

    @Test
    void theTownOfTheSentenceBecomesACircleAndASiteOutsideIsANearMiss() {
        JsonNode found = ask(Map.of("text", "CAR-T cellen binnen 100 km van Den Haag"));
        JsonNode place = found.at("/understanding/terms/1");
        assertThat(place.at("/phrase").asString()).isEqualTo("100 km van Den Haag");
        assertThat(place.at("/place/name").asString()).isEqualTo("Den Haag");
        assertThat(place.at("/place/country/code").asString()).isEqualTo("NL");
        assertThat(place.at("/place/km").asDouble()).isEqualTo(100);
        assertThat(found.at("/nodes/0/node/id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(found.at("/nodes/0/distanceKm").asDouble()).isBetween(10.0, 30.0);
        JsonNode miss = found.at("/nearMisses/0");
        assertThat(miss.at("/node/id").asString()).isEqualTo("site-beta-plant");
        assertThat(miss.at("/missing/0").asString()).startsWith("binnen 100 km");
        assertThat(miss.at("/reasons").size()).isEqualTo(2);
        JsonNode loosening = found.at("/loosenings/0");
        assertThat(loosening.at("/criterion/criterion").asString()).isEqualTo("near");
        assertThat(loosening.at("/count").asInt()).isEqualTo(1);
    }

    @Test
    void aSentenceThatSaysNothingFindsNothing() {
        JsonNode found = ask(Map.of("text", "a quantum flux"));
        assertThat(found.at("/nodes").isEmpty()).isTrue();
        assertThat(found.at("/understanding/notUnderstood/0").asString()).isEqualTo("quantum flux");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                           | need
                    {"text": " "}                                | need
                    {"capabilities": ["NO_SUCH"]}                | need.capabilities
                    {"productTypes": ["QC"]}                     | need.productTypes
                    {"countries": ["XX"]}                        | need.countries
                    {"near": {"lat": 91, "lon": 5, "km": 10}}    | need.near.lat
                    {"near": {"lat": 52, "lon": 5, "km": 0}}     | need.near.km
                    {"capabilities": ["QC"], "from": "nobody"}   | need.from
                    """)
    void badInputIsRefusedByItsField(String need, String field) {
        JsonNode answer =
                http.ask(MATCH, Map.of("need", JsonMapper.shared().readValue(need, Map.class)));
        assertThat(answer.at("/errors/0/extensions/field").asString()).isEqualTo(field);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void sizesAreBounded() {
        JsonNode many =
                http.ask(
                        MATCH, Map.of("need", Map.of("capabilities", List.of("QC")), "first", 101));
        assertThat(many.at("/errors/0/extensions/field").asString()).isEqualTo("first");
        String text = String.join(" ", IntStream.range(0, 201).mapToObj(i -> "ab").toList());
        JsonNode tooLong = http.ask(MATCH, Map.of("need", Map.of("text", text)));
        assertThat(tooLong.at("/errors/0/extensions/field").asString()).isEqualTo("need.text");
    }

    private JsonNode ask(Map<String, Object> need) {
        JsonNode answer = http.ask(MATCH, Map.of("need", need));
        assertThat(answer.at("/errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.at("/data/matchNeed");
    }
}
