package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.database.Deadline;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;

import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Handling of queries that take too long. */
class TimeoutInterceptorTests {

    @Test
    void aSlowResponseIsCancelled() {
        var webRequest = request();
        var deadline = new CompletableFuture<Object>();
        Chain slow =
                request ->
                        Mono.deferContextual(context -> {
                            deadline.complete(context.get(DeadlineThreadLocalAccessor.KEY));
                            return Mono.never();
                        });

        WebGraphQlResponse answer =
                new TimeoutInterceptor(
                                new LimitProperties(1, Duration.ofMillis(50), 1, 1, List.of()))
                        .intercept(webRequest, slow)
                        .block();

        assertThat(answer.getErrors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT"));
        assertThat(deadline.join()).isInstanceOf(Deadline.class);
    }

    @Test
    void anExecutionThatBeginsTooLateIsCancelledAtOnce() {
        var running = new RunningExecution(Deadline.after(Duration.ofSeconds(1)));
        running.cancel();
        var execution = graphql.ExecutionInput.newExecutionInput("{ a }").build();
        running.begin(execution);
        assertThat(execution.isCancelled()).isTrue();
    }

    private static WebGraphQlRequest request() {
        return new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                new HttpHeaders(),
                null,
                null,
                Map.of(),
                new DefaultGraphQlRequest("{ broken }"),
                "1",
                Locale.ENGLISH);
    }
}
