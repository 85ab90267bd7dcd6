package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.backend.testing.Http;
import eu.atmpatlas.graph.database.Deadline;
import eu.atmpatlas.graph.database.Graph;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What follows a request onto the threads that work for it. */
@AtlasTest
class DeadlineTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Http http;
    private final Graph graph;

    DeadlineTests(@Autowired Http http, @Autowired Graph graph) {
        this.http = http;
        this.graph = graph;
    }

    @Test
    void everyDatabaseQueryOfAnAnswerEndsWithTheAnswerAndKnowsItsTrace() {
        record Asked(Deadline deadline, String trace) {}
        var asked = new ConcurrentHashMap<String, Asked>();
        HttpResponse<String> answer;
        try (var _ =
                graph.queries()
                        .watch(cypher -> {
                            String trace = MDC.get("traceId");
                            if (TRACE.equals(trace)) {
                                asked.put(cypher, new Asked(Deadline.current(), trace));
                            }
                        })) {
            answer =
                    http.send(
                            http.request("/graphql")
                                    .header("Content-Type", "application/json")
                                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                                    .POST(
                                            java.net.http.HttpRequest.BodyPublishers.ofString(
                                                    "{\"query\":\"{ about { counts { count } }"
                                                            + " entity(id: \\\"joint-net\\\") {"
                                                            + " sources { title } relations {"
                                                            + " totalCount } } }\"}")));
        }
        assertThat(answer.body()).contains("\"traceId\":\"" + TRACE + "\"");
        assertThat(answer.headers().firstValue("traceparent").orElseThrow())
                .startsWith("00-" + TRACE + "-");
        assertThat(asked).isNotEmpty();
        assertThat(asked.values()).allSatisfy(one -> assertThat(one.deadline()).isNotNull());
        assertThat(Deadline.current()).isNull();
        assertThat(http.post("{ __typename }", Map.of()).headers().firstValue("traceparent"))
                .hasValueSatisfying(other -> assertThat(other).doesNotContain(TRACE));
    }
}
