package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.limit.Client;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

import reactor.core.publisher.Flux;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What goes out. An answer that failed bears the type that says it is GraphQL even where the reader
 * asked for plain JSON, as the specification would have it: any proxy can fail with plain JSON.
 *
 * @param status what it is worth; an event stream itself is always sent with 200
 * @param events the results where they are sent as events; null otherwise
 */
record GraphQlHttpResponse(
        HttpStatusCode status,
        ResponseMediaType mediaType,
        Map<String, Object> body,
        HttpHeaders headers,
        @Nullable Publisher<ExecutionResult> events) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param mediaType that suits the reader best; results of a subscription are always events
     */
    @SuppressWarnings("unchecked")
    static GraphQlHttpResponse ofResult(ExecutionResult result, ResponseMediaType mediaType) {
        if (result.getData() instanceof Publisher<?> results) {
            return new GraphQlHttpResponse(
                    HttpStatus.OK,
                    ResponseMediaType.EVENT_STREAM,
                    extensions(result),
                    new HttpHeaders(),
                    (Publisher<ExecutionResult>) results);
        }
        return new GraphQlHttpResponse(
                GraphQlHttpStatus.of(result, mediaType),
                mediaType,
                result.toSpecification(),
                new HttpHeaders(),
                mediaType == ResponseMediaType.EVENT_STREAM ? Flux.just(result) : null);
    }

    private static Map<String, Object> extensions(ExecutionResult result) {
        return result.getExtensions() == null
                ? Map.of()
                : Map.of("extensions", result.getExtensions());
    }

    /**
     * A reader of events learns of it in an event, since a browser shows its page no other answer.
     * That the method is wrong is said by the status in every form, as the specification has it.
     */
    static GraphQlHttpResponse ofRefusal(
            RefusedRequestException refused, ResponseMediaType mediaType) {
        ExecutionResult result =
                ExecutionResult.newExecutionResult()
                        .addError(
                                GraphqlErrorBuilder.newError()
                                        .errorType(refused.code())
                                        .message("%s", refused.message())
                                        .extensions(Map.of("code", refused.code().name()))
                                        .build())
                        .build();
        var headers = new HttpHeaders();
        boolean wrongMethod = refused.code() == ErrorCode.METHOD_NOT_ALLOWED;
        if (wrongMethod) {
            headers.set(HttpHeaders.ALLOW, "POST");
        }
        boolean event = mediaType == ResponseMediaType.EVENT_STREAM && !wrongMethod;
        return new GraphQlHttpResponse(
                refused.status(),
                mediaType == ResponseMediaType.EVENT_STREAM && wrongMethod
                        ? ResponseMediaType.GRAPHQL_RESPONSE
                        : mediaType,
                result.toSpecification(),
                headers,
                event ? Flux.just(result) : null);
    }

    /** The reader has it already. */
    static GraphQlHttpResponse notModified(ResponseMediaType mediaType) {
        return new GraphQlHttpResponse(
                HttpStatus.NOT_MODIFIED, mediaType, Map.of(), new HttpHeaders(), null);
    }

    GraphQlHttpResponse withCaching(String etag) {
        headers.setETag(etag);
        headers.setCacheControl("public, max-age=60, stale-while-revalidate=300");
        return this;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        writeHeaders(request, response);
        if (status.value() == HttpStatus.NOT_MODIFIED.value()) {
            return;
        }
        MediaType type =
                status.is2xxSuccessful()
                        ? mediaType.mediaType()
                        : ResponseMediaType.GRAPHQL_RESPONSE.mediaType();
        response.setContentType(type.toString());
        byte[] bytes = JSON.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** In place of those that a filter wrote before the answer was known. */
    void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
        headers.forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (request.getAttribute(Client.ATTRIBUTE) instanceof Client client) {
            response.setHeader("RateLimit", client.rateLimitHeader());
        }
    }

    /** The code of the first error; null if there is none. */
    @Nullable String errorCode() {
        return body.get("errors") instanceof List<?> errors
                        && errors.getFirst() instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? String.valueOf(extensions.get("code"))
                : null;
    }

    /** What it cost; 1 if that was not worked out. */
    long cost() {
        return body.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("cost") instanceof Map<?, ?> cost
                        && cost.get("requested") instanceof Number requested
                ? requested.longValue()
                : 1;
    }
}
