package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ProblemDetailWriter;
import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.backend.limit.QuotaExceededResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Handles requests to the GraphQL endpoint before Spring's own handlers, which accept only POST and
 * choose an event stream whenever {@code Accept} names one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class GraphQlRoutes {

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    /** Query parameters that identify a document. */
    private static final List<String> DOCUMENT = List.of("query", "documentId", "extensions");

    private final RequestReader reader;
    private final GraphQlOverHttp graphQl;
    private final SseResponseHandler streams;

    GraphQlRoutes(RequestReader reader, GraphQlOverHttp graphQl, SseResponseHandler streams) {
        this.reader = reader;
        this.graphQl = graphQl;
        this.streams = streams;
    }

    @Bean
    @Order(-10)
    RouterFunction<ServerResponse> atlasGraphQlRouterFunction(
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        return RouterFunctions.route().route(RequestPredicates.path(path), this::handle).build();
    }

    private ServerResponse handle(ServerRequest request) throws IOException {
        String method = request.method().name();
        return switch (method) {
            case "POST" -> post(request);
            case "GET", "HEAD" -> get(request);
            case "OPTIONS" -> ServerResponse.noContent().header(HttpHeaders.ALLOW, METHODS).build();
            default ->
                    problem(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            ErrorCode.METHOD_NOT_ALLOWED,
                            "Use GET or POST.",
                            Map.of(HttpHeaders.ALLOW, METHODS));
        };
    }

    private ServerResponse get(ServerRequest request) {
        boolean visitor =
                DOCUMENT.stream().allMatch(name -> request.param(name).isEmpty())
                        && request.headers().header(HttpHeaders.ACCEPT).stream()
                                .anyMatch(accept -> accept.startsWith(MediaType.TEXT_HTML_VALUE));
        if (visitor) {
            return ServerResponse.seeOther(URI.create("/api")).build();
        }
        Optional<ResponseMediaType> mediaType = mediaType(request);
        return mediaType.isEmpty()
                ? notAcceptable()
                : respond(
                        request,
                        mediaType.get(),
                        () ->
                                graphQl.get(
                                        request,
                                        reader.readParameters(request.params()),
                                        mediaType.get()));
    }

    private ServerResponse post(ServerRequest request) throws IOException {
        Optional<ResponseMediaType> mediaType = mediaType(request);
        if (mediaType.isEmpty()) {
            return notAcceptable();
        }
        if (!isReadable(request)) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send application/json in UTF-8, not compressed.",
                    Map.of(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE));
        }
        byte[] body = request.servletRequest().getInputStream().readAllBytes();
        return respond(
                request,
                mediaType.get(),
                () -> graphQl.post(request, reader.readBody(body), mediaType.get()));
    }

    private interface Handler {
        GraphQlHttpResponse handle();
    }

    private ServerResponse respond(
            ServerRequest request, ResponseMediaType mediaType, Handler handler) {
        GraphQlHttpResponse httpResponse;
        try {
            httpResponse = handler.handle();
        } catch (RefusedRequestException refused) {
            httpResponse = GraphQlHttpResponse.ofRefusal(refused, mediaType);
        }
        GraphQlHttpResponse ready = httpResponse;
        if (ready.events() != null) {
            // The penalty depends on this status; the HTTP status of a stream is always 200.
            request.servletRequest().setAttribute(Client.STATUS, ready.status().value());
            return streams.of(request, ready);
        }
        return response((servletRequest, response) -> {
            if (ErrorCode.RATE_LIMITED.name().equals(ready.errorCode())
                    && servletRequest.getAttribute(Client.ATTRIBUTE) instanceof Client client) {
                QuotaExceededResponse.write(response, client, ready.cost());
            } else {
                ready.write(servletRequest, response);
            }
        });
    }

    private static Optional<ResponseMediaType> mediaType(ServerRequest request) {
        return ResponseMediaType.bestMatch(request.headers().header(HttpHeaders.ACCEPT));
    }

    private static boolean isReadable(ServerRequest request) {
        List<String> types = request.headers().header(HttpHeaders.CONTENT_TYPE);
        if (types.size() != 1
                || !request.headers().header(HttpHeaders.CONTENT_ENCODING).stream()
                        .allMatch(coding -> coding.toLowerCase(Locale.ROOT).equals("identity"))) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(types.getFirst());
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null
                            || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static ServerResponse notAcceptable() {
        return problem(
                HttpStatus.NOT_ACCEPTABLE,
                ErrorCode.NOT_ACCEPTABLE,
                "Accept application/graphql-response+json, application/json or text/event-stream,"
                        + " in UTF-8.",
                Map.of(HttpHeaders.VARY, HttpHeaders.ACCEPT));
    }

    private static ServerResponse problem(
            HttpStatus status, ErrorCode code, String detail, Map<String, String> headers) {
        return response((request, response) -> {
            headers.forEach(response::addHeader);
            ProblemDetailWriter.write(response, status, code, detail, Map.of());
        });
    }

    private interface ResponseWriter {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static ServerResponse response(ResponseWriter writer) {
        return ServerResponse.ok()
                .build((request, response) -> {
                    writer.write(request, response);
                    return null;
                });
    }
}
