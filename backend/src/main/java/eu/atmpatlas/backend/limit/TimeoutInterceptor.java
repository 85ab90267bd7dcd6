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
 * Gives up answers that take too long, and what was begun for them: no further field is fetched,
 * and every query sent to the database carries the deadline, at which the database itself ends it.
 * The answer is made on a thread of its own.
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

    /** Around all others. */
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
     * Nobody interrupts the thread: that would tear down its connection to the database, which ends
     * the query by itself.
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
                                                "the answer took longer than %d s: ask for less",
                                                timeout.toSeconds())
                                        .extensions(Map.of("code", ErrorCode.TIMEOUT.name()))
                                        .build())
                        .build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
