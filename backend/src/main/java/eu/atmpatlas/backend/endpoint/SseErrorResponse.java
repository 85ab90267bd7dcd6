package eu.atmpatlas.backend.endpoint;

import graphql.ExecutionResult;

import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/**
 * Tells those who asked for an event stream why they get none, with the code that any other answer
 * would have, as the one event of the stream; Spring's handler would say only that there is none.
 */
@Component
class SseErrorResponse implements WebGraphQlInterceptor, Ordered {

    /** Within the time-limit, around what answers. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Mono<WebGraphQlResponse> response = chain.next(request);
        boolean events =
                request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                        .anyMatch(accept -> accept.contains("text/event-stream"));
        return events ? response.map(SseErrorResponse::asEventStream) : response;
    }

    private static WebGraphQlResponse asEventStream(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return result.getErrors().isEmpty() || result.getData() instanceof Publisher<?>
                ? response
                : response.transform(change -> change.data(Flux.just(result)).errors(List.of()));
    }
}
