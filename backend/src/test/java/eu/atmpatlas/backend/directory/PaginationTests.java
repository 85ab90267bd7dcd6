package eu.atmpatlas.backend.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.backend.testing.SmallGraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads lists and relations page by page over HTTP. */
@AtlasTest
class PaginationTests {

    enum Order {
        NAME,
        COUNTRY,
        UPDATED,
        RELEVANCE
    }

    private static final int SITES = SmallGraph.PLANTS + 3;

    private final AtlasHttpClient http;

    PaginationTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @EnumSource
    void forwardAndBackwardPagesHoldEveryRecordOnceInOneOrder(Order order) {
        List<String> forward = walk(order, true);
        List<String> backward = walk(order, false);

        assertThat(forward).hasSize(SITES).doesNotHaveDuplicates();
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void relationsGoOnWhereThePageEnded() {
        var ids = new ArrayList<String>();
        var variables = new HashMap<String, Object>();
        JsonNode page;
        do {
            page =
                    http.ask(
                                    """
                                    query ($after: String) {
                                      entity(id: "joint-net") {
                                        relations(first: 25, after: $after) {
                                          pageInfo { hasNextPage hasPreviousPage endCursor }
                                          nodes { id }
                                        }
                                      }
                                    }
                                    """,
                                    variables)
                            .at("/data/entity/relations");
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!ids.isEmpty());
            page.get("nodes").forEach(relation -> ids.add(relation.get("id").asString()));
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(ids).hasSize(SmallGraph.PLANTS + 3).doesNotHaveDuplicates();
    }

    @Test
    void aPageGivenByVariablesMayLeaveTheOtherDirectionOut() {
        JsonNode answer =
                http.ask(
                        "query ($first: Int, $last: Int) { sites(first: $first, last: $last) {"
                                + " nodes { name } } }",
                        Map.of("last", 1));
        assertThat(answer.at("/data/sites/nodes/0/name").asString()).isEqualTo("Zeta Plant 59");
    }

    private List<String> walk(Order order, boolean forward) {
        var ids = new ArrayList<String>();
        String size = forward ? "first: 20, after: $cursor" : "last: 20, before: $cursor";
        String document =
                """
                query ($cursor: String) {
                  sites(order: %s, %s) {
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    nodes { id }
                  }
                }
                """
                        .formatted(order, size);
        var variables = new HashMap<String, Object>();
        JsonNode page;
        do {
            page = http.ask(document, variables).at("/data/sites");
            var part = new ArrayList<String>();
            page.get("nodes").forEach(site -> part.add(site.get("id").asString()));
            ids.addAll(forward ? ids.size() : 0, part);
            variables.put(
                    "cursor",
                    page.at(forward ? "/pageInfo/endCursor" : "/pageInfo/startCursor").asString());
        } while (page.at(forward ? "/pageInfo/hasNextPage" : "/pageInfo/hasPreviousPage")
                .asBoolean());
        return ids;
    }
}
