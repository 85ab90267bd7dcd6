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
 * Sends results as Server-Sent Events: protocol graphql-sse, mode "distinct connections". Each
 * result is a {@code next} event; {@code complete} follows. Spring writes the events; the query was
 * executed and charged before.
 */
@Component
class SseResponseHandler extends GraphQlSseHandler {

    SseResponseHandler(
            WebGraphQlHandler graphQl,
            @Value("${spring.graphql.http.sse.timeout}") Duration timeout,
            @Value("${spring.graphql.http.sse.keep-alive}") Duration keepAlive) {
        super(graphQl, timeout, keepAlive);
    }

    /** The response that writes the events; {@code HEAD} gets headers only. */
    ServerResponse of(ServerRequest request, GraphQlHttpResponse result) {
        if (request.method().name().equals("HEAD")) {
            return new ResponseWithHeaders(
                    ServerResponse.ok()
                            .contentType(ResponseMediaType.EVENT_STREAM.mediaType())
                            .build(),
                    result);
        }
        var response =
                new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                ExecutionInput.newExecutionInput("subscription").build(),
                                ExecutionResult.newExecutionResult()
                                        .data(Objects.requireNonNull(result.events()))
                                        .build()));
        return new ResponseWithHeaders(prepareResponse(request, Mono.just(response)), result);
    }

    /** Adds headers, because Spring's event streams have no way to set them. */
    private record ResponseWithHeaders(ServerResponse stream, GraphQlHttpResponse result)
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
            result.writeHeaders(request, response);
            // Without it, buffering proxies would hold the events back.
            response.setHeader("X-Accel-Buffering", "no");
            return stream.writeTo(request, response, context);
        }
    }
}
