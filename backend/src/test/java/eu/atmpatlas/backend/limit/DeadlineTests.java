package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.database.Deadline;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.GraphTimeoutException;
import eu.atmpatlas.graph.provenance.SourceRepository;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The context that follows a request to the threads that work for it. */
@AtlasTest
class DeadlineTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final AtlasHttpClient http;
    private final Graph graph;
    private final SourceRepository sources;

    DeadlineTests(
            @Autowired AtlasHttpClient http,
            @Autowired Graph graph,
            @Autowired SourceRepository sources) {
        this.http = http;
        this.graph = graph;
        this.sources = sources;
    }

    @Test
    void springDataReadsKeepTheDeadline() {
        try {
            Deadline.set(Deadline.after(Duration.ofSeconds(10)));
            assertThat(sources.findAllByIdIn(List.of("nobody"))).isEmpty();
            Deadline.set(Deadline.after(Duration.ZERO));
            assertThatThrownBy(() -> sources.findAllByIdIn(List.of("nobody")))
                    .isInstanceOf(GraphTimeoutException.class);
        } finally {
            Deadline.set(null);
        }
    }

    @Test
    void everyDatabaseQueryCarriesTheDeadlineAndTheTraceId() {
        record RecordedQuery(Deadline deadline, String trace) {}
        var queries = new ConcurrentHashMap<String, RecordedQuery>();
        HttpResponse<String> answer;
        try (var _ =
                graph.queryCounter()
                        .watch(cypher -> {
                            String trace = MDC.get("traceId");
                            if (TRACE.equals(trace)) {
                                queries.put(cypher, new RecordedQuery(Deadline.current(), trace));
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
        assertThat(queries).isNotEmpty();
        assertThat(queries.values()).allSatisfy(one -> assertThat(one.deadline()).isNotNull());
        assertThat(Deadline.current()).isNull();
        assertThat(http.post("{ __typename }", Map.of()).headers().firstValue("traceparent"))
                .hasValueSatisfying(other -> assertThat(other).doesNotContain(TRACE));
    }
}
