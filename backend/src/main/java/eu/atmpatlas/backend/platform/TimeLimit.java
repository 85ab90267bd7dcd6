package eu.atmpatlas.backend.platform;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Gives up answers that take too long, so that nobody waits for ever. The answer is made on a
 * thread of its own; what it still asks of the database ends with the transaction's own limit.
 */
@Component
class TimeLimit implements WebGraphQlInterceptor, Ordered {

    private final Duration limit;
    private final Scheduler answers =
            Schedulers.fromExecutorService(
                    Executors.newThreadPerTaskExecutor(
                            Thread.ofVirtual().name("answer-", 0).factory()),
                    "answers");

    TimeLimit(@Value("${atlas.graphql.timeout:10s}") Duration limit) {
        this.limit = limit;
    }

    /** Around all others. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .subscribeOn(answers)
                .timeout(limit, Mono.fromSupplier(() -> givenUp(request)));
    }

    private WebGraphQlResponse givenUp(WebGraphQlRequest request) {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .addError(
                                GraphqlErrorBuilder.newError()
                                        .errorType(ErrorCode.TIMEOUT)
                                        .message(
                                                "the answer took longer than %d s: ask for less",
                                                limit.toSeconds())
                                        .extensions(Map.of("code", ErrorCode.TIMEOUT.name()))
                                        .build())
                        .build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
