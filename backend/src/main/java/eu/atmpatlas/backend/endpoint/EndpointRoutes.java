package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.backend.limit.QuotaExceeded;
import eu.atmpatlas.backend.platform.ErrorCode;
import eu.atmpatlas.backend.platform.Problems;

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
import org.springframework.web.servlet.function.RequestPredicate;
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
 * Takes what comes to the GraphQL address, before Spring's own handler, which reads POST alone.
 * Event streams are left to that one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class EndpointRoutes {

    private static final String METHODS = "GET, HEAD, POST, OPTIONS";
    private static final RequestPredicate EVENTS =
            request ->
                    request.headers().header(HttpHeaders.ACCEPT).stream()
                            .anyMatch(accept -> accept.contains("text/event-stream"));

    private final RequestReader reader;
    private final GraphQlOverHttp graphQl;

    EndpointRoutes(RequestReader reader, GraphQlOverHttp graphQl) {
        this.reader = reader;
        this.graphQl = graphQl;
    }

    @Bean
    @Order(-10)
    RouterFunction<ServerResponse> graphQlRoutes(
            @Value("${spring.graphql.http.path:/graphql}") String path) {
        return RouterFunctions.route()
                .route(RequestPredicates.path(path).and(EVENTS.negate()), this::answer)
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws IOException {
        String method = request.method().name();
        return switch (method) {
            case "POST" -> post(request);
            case "GET", "HEAD" -> get(request);
            case "OPTIONS" -> ServerResponse.noContent().header(HttpHeaders.ALLOW, METHODS).build();
            default ->
                    problem(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            ErrorCode.METHOD_NOT_ALLOWED,
                            "Ask by GET or POST.",
                            Map.of(HttpHeaders.ALLOW, METHODS));
        };
    }

    private ServerResponse get(ServerRequest request) {
        boolean visitor =
                request.param("query").isEmpty()
                        && request.headers().header(HttpHeaders.ACCEPT).stream()
                                .anyMatch(accept -> accept.startsWith(MediaType.TEXT_HTML_VALUE));
        if (visitor) {
            return ServerResponse.seeOther(URI.create("/api")).build();
        }
        Optional<Form> form = form(request);
        return form.isEmpty()
                ? notAcceptable()
                : written(
                        form.get(),
                        () -> graphQl.get(request, reader.address(request.params()), form.get()));
    }

    private ServerResponse post(ServerRequest request) throws IOException {
        Optional<Form> form = form(request);
        if (form.isEmpty()) {
            return notAcceptable();
        }
        if (!readable(request)) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send application/json in UTF-8, not compressed.",
                    Map.of(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE));
        }
        byte[] body = request.servletRequest().getInputStream().readAllBytes();
        return written(form.get(), () -> graphQl.post(request, reader.body(body), form.get()));
    }

    private interface Work {
        Answer answer();
    }

    private static ServerResponse written(Form form, Work work) {
        Answer answer;
        try {
            answer = work.answer();
        } catch (RefusedRequestException refused) {
            answer = Answer.refused(refused, form);
        }
        Answer ready = answer;
        return raw((request, response) -> {
            if (ErrorCode.RATE_LIMITED.name().equals(ready.code())
                    && request.getAttribute(Client.ATTRIBUTE) instanceof Client client) {
                QuotaExceeded.write(response, client, ready.cost());
            } else {
                ready.write(request, response);
            }
        });
    }

    private static Optional<Form> form(ServerRequest request) {
        return Form.suiting(request.headers().header(HttpHeaders.ACCEPT));
    }

    private static boolean readable(ServerRequest request) {
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
                "Accept application/graphql-response+json or application/json in UTF-8.",
                Map.of(HttpHeaders.VARY, HttpHeaders.ACCEPT));
    }

    private static ServerResponse problem(
            HttpStatus status, ErrorCode code, String detail, Map<String, String> headers) {
        return raw((request, response) -> {
            headers.forEach(response::addHeader);
            Problems.write(response, status, code, detail, Map.of());
        });
    }

    private interface Raw {
        void write(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static ServerResponse raw(Raw raw) {
        return ServerResponse.ok()
                .build((request, response) -> {
                    raw.write(request, response);
                    return null;
                });
    }
}
