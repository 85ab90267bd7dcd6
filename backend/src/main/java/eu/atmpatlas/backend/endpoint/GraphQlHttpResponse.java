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
 * The HTTP response. A failed request gets the type {@code application/graphql-response+json} even
 * if the client accepts plain JSON, as the specification recommends: with plain JSON, a client
 * cannot distinguish it from a proxy's error.
 *
 * @param status of the result; an event stream itself is always sent with 200
 * @param events results that are sent as events; null otherwise
 */
record GraphQlHttpResponse(
        HttpStatusCode status,
        ResponseMediaType mediaType,
        Map<String, Object> body,
        HttpHeaders headers,
        @Nullable Publisher<ExecutionResult> events) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param mediaType best match of the {@code Accept} header; a subscription always gets an event
     *     stream
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
     * Responds with an error. A client of event streams gets it as an event, because browsers hide
     * other responses from the page. A wrong method always gets its HTTP status, as the
     * specification demands.
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

    /** The client's cached response is current. */
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

    /** Replaces the headers that a filter wrote before the response was known. */
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

    /** Cost of the query; 1 if it was not computed. */
    long cost() {
        return body.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("cost") instanceof Map<?, ?> cost
                        && cost.get("requested") instanceof Number requested
                ? requested.longValue()
                : 1;
    }
}
