package eu.atmpatlas.backend.endpoint;

import graphql.ExecutionInput;
import graphql.ExecutionResult;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * Results as Server-Sent Events, by the protocol of graphql-sse in its mode of distinct
 * connections: each result is a {@code next}, then {@code complete} follows. Spring writes the
 * events; what is run, and what it costs, is settled before.
 */
@Component
class SseResponseHandler extends GraphQlSseHandler {

    SseResponseHandler(
            WebGraphQlHandler graphQl,
            @Value("${spring.graphql.http.sse.timeout}") Duration timeout,
            @Value("${spring.graphql.http.sse.keep-alive}") Duration keepAlive) {
        super(graphQl, timeout, keepAlive);
    }

    /** The response that writes the events of an answer; a reader by {@code HEAD} gets none. */
    ServerResponse of(ServerRequest request, GraphQlHttpResponse answer) {
        if (request.method().name().equals("HEAD")) {
            return new ResponseWithHeaders(
                    ServerResponse.ok()
                            .contentType(ResponseMediaType.EVENT_STREAM.mediaType())
                            .build(),
                    answer);
        }
        var response =
                new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                ExecutionInput.newExecutionInput("subscription").build(),
                                ExecutionResult.newExecutionResult()
                                        .data(Objects.requireNonNull(answer.events()))
                                        .build()));
        return new ResponseWithHeaders(prepareResponse(request, Mono.just(response)), answer);
    }

    /** Spring's event streams take no headers of their own. */
    private record ResponseWithHeaders(ServerResponse stream, GraphQlHttpResponse answer)
            implements ServerResponse {

        @Override
        public HttpHeaders headers() {
            return stream.headers();
        }

        @Override
        public HttpStatusCode statusCode() {
            return stream.statusCode();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return stream.cookies();
        }

        @Override
        public @Nullable ModelAndView writeTo(
                HttpServletRequest request, HttpServletResponse response, Context context)
                throws ServletException, IOException {
            answer.writeHeaders(request, response);
            // Proxies that gather answers would keep the events.
            response.setHeader("X-Accel-Buffering", "no");
            return stream.writeTo(request, response, context);
        }
    }
}
