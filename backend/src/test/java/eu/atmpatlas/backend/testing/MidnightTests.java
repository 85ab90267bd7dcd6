package eu.atmpatlas.backend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.testing.MutableClock;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Field, facet, filter, export and linked data agree on a site's operator on every day. */
@AtlasTest
class MidnightTests {

    /** Beta operates Alpha's facility until this day, and Alpha itself from the next day on. */
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    private static final String ALL =
            "{ sites(first: 100) { totalCount nodes { id operator { id } }"
                    + " facets(names: [OPERATOR_KIND]) { unknown } } }";

    private final AtlasHttpClient http;
    private final MutableClock clock;
    private final SearchIndex index;

    MidnightTests(
            @Autowired AtlasHttpClient http,
            @Autowired MutableClock clock,
            @Autowired SearchIndex index) {
        this.http = http;
        this.clock = clock;
        this.index = index;
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
        awaitDay(LocalDate.now(clock));
    }

    @Test
    void anotherOperatesASiteFromMidnightOn() {
        setTo(LAST);
        assertThat(operators()).containsEntry("site-alpha-ctf", "beta-biotech");
        assertEveryAnswerAgrees();
        String tag = tag();

        clock.step(Duration.ofHours(13));
        awaitDay(LAST.plusDays(1));

        assertThat(operators()).containsEntry("site-alpha-ctf", "alpha-hospital");
        assertEveryAnswerAgrees();
        assertThat(tag()).as("a tag of the day before").isNotEqualTo(tag);
    }

    @Test
    void theClockMayAlsoBeSetBack() {
        setTo(LAST.plusDays(2));
        assertThat(operators()).containsEntry("site-alpha-ctf", "alpha-hospital");
        setTo(LAST.minusDays(2));
        assertThat(operators()).containsEntry("site-alpha-ctf", "beta-biotech");
        assertEveryAnswerAgrees();
    }

    private void assertEveryAnswerAgrees() {
        Map<String, String> operators = operators();
        JsonNode all = http.ask(ALL).at("/data/sites");
        assertThat(all.at("/facets/0/unknown").intValue())
                .as("sites without a known kind of operator")
                .isEqualTo(all.get("totalCount").intValue() - operators.size());
        for (String operator : operators.values().stream().distinct().toList()) {
            List<String> own =
                    operators.keySet().stream()
                            .filter(site -> operators.get(site).equals(operator))
                            .sorted()
                            .toList();
            assertThat(filtered(operator)).as("sites of " + operator).isEqualTo(own);
        }
        assertThat(exportedOperator()).isEqualTo(operators.get("site-alpha-ctf"));
        String facility = http.get("/site/site-alpha-ctf.ttl").body();
        for (String operator : List.of("alpha-hospital", "beta-biotech")) {
            boolean plain = facility.matches("(?s).*" + operator + ">?[^.]*atlas:operates .*");
            assertThat(plain)
                    .as("%s plainly operates it in%n%s", operator, facility)
                    .isEqualTo(operator.equals(operators.get("site-alpha-ctf")));
        }
    }

    private Map<String, String> operators() {
        var operators = new HashMap<String, String>();
        for (JsonNode site : http.ask(ALL).at("/data/sites/nodes")) {
            if (!site.at("/operator").isNull()) {
                operators.put(site.get("id").asString(), site.at("/operator/id").asString());
            }
        }
        return operators;
    }

    private List<String> filtered(String operator) {
        var ids = new ArrayList<String>();
        http.ask(
                        "query ($by: [ID!]) { sites(first: 100, filter: {operator: $by})"
                                + " { nodes { id } } }",
                        Map.of("by", List.of(operator)))
                .at("/data/sites/nodes")
                .forEach(site -> ids.add(site.get("id").asString()));
        ids.sort(null);
        return ids;
    }

    private String exportedOperator() {
        String filter = URLEncoder.encode("{\"text\":\"Alpha Cell\"}", StandardCharsets.UTF_8);
        String json = http.get("/export/sites.json?filter=" + filter).body();
        return json.replaceAll("(?s).*\"operator\"\\s*:\\s*\\[?\\s*\"([^\"]*)\".*", "$1");
    }

    private String tag() {
        String query = URLEncoder.encode("{ sites { totalCount } }", StandardCharsets.UTF_8);
        return http.get("/graphql?query=" + query).headers().firstValue("ETag").orElseThrow();
    }

    private void setTo(LocalDate day) {
        clock.set(day, LocalTime.NOON);
        awaitDay(day);
    }

    private void awaitDay(LocalDate day) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(index.progress().day()).isEqualTo(day));
    }
}
