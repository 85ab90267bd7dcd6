package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.graphql.NonCacheable;
import eu.atmpatlas.backend.http.TraceFilter;
import eu.atmpatlas.backend.limit.CacheableRequest;
import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.backend.permission.CurrentActor;

import graphql.ExecutionResult;

import io.micrometer.core.instrument.MeterRegistry;

import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Executes requests, and makes responses to GET cacheable until the data change. */
@Component
class GraphQlOverHttp {

    private final WebGraphQlHandler graphQl;
    private final PersistedQueries persistedQueries;
    private final DataVersion dataVersion;
    private final MeterRegistry meters;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphQlOverHttp(
            WebGraphQlHandler graphQl,
            PersistedQueries persistedQueries,
            DataVersion dataVersion,
            MeterRegistry meters) {
        this.graphQl = graphQl;
        this.meters = meters;
        this.persistedQueries = persistedQueries;
        this.dataVersion = dataVersion;
    }

    /** Executes a POST request: any operation; the response is never cacheable. */
    GraphQlHttpResponse post(
            ServerRequest request, GraphQlHttpRequest graphQlRequest, ResponseMediaType mediaType) {
        Map<String, Object> attributes =
                mediaType == ResponseMediaType.EVENT_STREAM
                        ? Map.of()
                        : Map.of(MutationTransport.ALLOWED, true);
        String document = persistedQueries.document(graphQlRequest);
        return recordMetrics(
                GraphQlHttpResponse.ofResult(
                        execute(request, graphQlRequest, document, attributes).result(),
                        mediaType));
    }

    /**
     * Executes a GET request: a query, whose response is valid until the data change, or a
     * subscription, if the client accepts events.
     */
    GraphQlHttpResponse get(
            ServerRequest request, GraphQlHttpRequest graphQlRequest, ResponseMediaType mediaType) {
        String document = persistedQueries.document(graphQlRequest);
        QueryOnlyCheck.requireQuery(
                document, graphQlRequest.operationName(), acceptsEventStream(request));
        if (mediaType == ResponseMediaType.EVENT_STREAM) {
            return recordMetrics(
                    GraphQlHttpResponse.ofResult(
                            execute(request, graphQlRequest, document, Map.of()).result(),
                            mediaType));
        }
        DataVersion.State state = dataVersion.current();
        String etag = etag(state, graphQlRequest, document, mediaType);
        if (state.settled() && matches(request.headers().header("If-None-Match"), etag)) {
            return GraphQlHttpResponse.notModified(mediaType).withCaching(etag);
        }
        ExecutedRequest executed =
                execute(
                        request,
                        graphQlRequest,
                        document,
                        Map.of(CacheableRequest.ATTRIBUTE, true));
        GraphQlHttpResponse response =
                recordMetrics(GraphQlHttpResponse.ofResult(executed.result(), mediaType));
        boolean complete = executed.result().getErrors().isEmpty() && response.events() == null;
        return complete && !executed.nonCacheable() ? response.withCaching(etag) : response;
    }

    private static boolean acceptsEventStream(ServerRequest request) {
        return ResponseMediaType.acceptsEventStream(request.headers().header(HttpHeaders.ACCEPT));
    }

    /** Counts responses by error code, and records their cost. */
    private GraphQlHttpResponse recordMetrics(GraphQlHttpResponse response) {
        String code = response.errorCode();
        meters.summary("atlas.graphql.cost", "code", code == null ? "NONE" : code)
                .record(response.cost());
        return response;
    }

    private record ExecutedRequest(ExecutionResult result, boolean nonCacheable) {}

    private ExecutedRequest execute(
            ServerRequest request,
            GraphQlHttpRequest graphQlRequest,
            String document,
            Map<String, Object> more) {
        var attributes = new HashMap<String, Object>(more);
        for (String name : List.of(Client.ATTRIBUTE, TraceFilter.ATTRIBUTE)) {
            request.attribute(name).ifPresent(value -> attributes.put(name, value));
        }
        attributes.put(CurrentActor.ATTRIBUTE, CurrentActor.ofThread());
        WebGraphQlResponse response =
                Objects.requireNonNull(
                        graphQl.handleRequest(
                                        new WebGraphQlRequest(
                                                request.uri(),
                                                request.headers().asHttpHeaders(),
                                                null,
                                                request.remoteAddress().orElse(null),
                                                attributes,
                                                new DefaultGraphQlRequest(
                                                        document,
                                                        graphQlRequest.operationName(),
                                                        graphQlRequest.variables(),
                                                        graphQlRequest.extensions()),
                                                UUID.randomUUID().toString(),
                                                Locale.ENGLISH))
                                .block());
        ExecutionResult result = response.getExecutionResult();
        if (result.getData() instanceof Publisher<?> && !acceptsEventStream(request)) {
            throw new RefusedRequestException(
                    HttpStatus.NOT_ACCEPTABLE,
                    ErrorCode.NOT_ACCEPTABLE,
                    "a subscription needs Accept: text/event-stream, or a WebSocket");
        }
        if (result.isDataPresent()) {
            persistedQueries.persist(graphQlRequest);
        }
        return new ExecutedRequest(
                result, NonCacheable.isMarked(response.getExecutionInput().getGraphQLContext()));
    }

    private String etag(
            DataVersion.State state,
            GraphQlHttpRequest graphQlRequest,
            String document,
            ResponseMediaType mediaType) {
        return "W/\"%s\""
                .formatted(
                        Sha256.hex(
                                        state.text(),
                                        mediaType.name(),
                                        document,
                                        String.valueOf(graphQlRequest.operationName()),
                                        json.writeValueAsString(graphQlRequest.variables()))
                                .substring(0, 32));
    }

    /** Weak comparison, as If-None-Match requires. */
    private static boolean matches(List<String> etags, String etag) {
        return etags.stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || asWeak(one).equals(etag));
    }

    private static String asWeak(String etag) {
        return etag.startsWith("W/") ? etag : "W/" + etag;
    }
}
