package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.graph.database.Deadline;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Stops queries at their deadline: no further field is fetched, and every database query carries
 * the deadline, so the database ends it. The query runs on a thread of its own.
 */
@Component
class TimeoutInterceptor implements WebGraphQlInterceptor, Ordered {

    private final Duration timeout;
    private final Scheduler scheduler =
            Schedulers.fromExecutorService(
                    Executors.newThreadPerTaskExecutor(
                            Thread.ofVirtual().name("answer-", 0).factory()),
                    "answers");

    TimeoutInterceptor(LimitProperties limits) {
        this.timeout = limits.timeout();
    }

    /** Runs before all other interceptors. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var running = new RunningExecution(Deadline.after(timeout));
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(RunningExecution.class, running);
            return input;
        });
        return Mono.deferContextual(
                        context -> Mono.fromFuture(execute(running, request, chain, context), true))
                .timeout(
                        timeout,
                        Mono.fromSupplier(() -> {
                            running.cancel();
                            return timeoutResponse(request);
                        }));
    }

    /**
     * Does not interrupt the thread: that would close its connection to the database, which ends
     * the query itself.
     */
    private CompletableFuture<@Nullable WebGraphQlResponse> execute(
            RunningExecution running, WebGraphQlRequest request, Chain chain, ContextView context) {
        return chain.next(request)
                .contextWrite(inner ->
                        inner.putAll(context)
                                .put(DeadlineThreadLocalAccessor.KEY, running.deadline()))
                .subscribeOn(scheduler)
                .doFinally(_ -> running.finish())
                .toFuture();
    }

    private WebGraphQlResponse timeoutResponse(WebGraphQlRequest request) {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .addError(
                                GraphqlErrorBuilder.newError()
                                        .errorType(ErrorCode.TIMEOUT)
                                        .message(
                                                "the query took longer than %d s: request less"
                                                        + " data",
                                                timeout.toSeconds())
                                        .extensions(Map.of("code", ErrorCode.TIMEOUT.name()))
                                        .build())
                        .build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
