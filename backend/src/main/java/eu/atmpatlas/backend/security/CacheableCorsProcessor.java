package eu.atmpatlas.backend.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Opens everything public to the pages of every site. Browsers send no cookie with such requests,
 * so the answer is the same for all origins. Spring's own processor would add {@code Vary: Origin},
 * and caches would keep one copy for each origin. The addresses of accounts, of the administrator
 * and of Actuator stay closed.
 */
final class CacheableCorsProcessor implements CorsProcessor {

    private static final List<String> CLOSED =
            List.of("/account", "/members", "/admin", "/actuator");

    private static final CorsConfiguration PUBLIC = new CorsConfiguration();

    static {
        PUBLIC.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        PUBLIC.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        // The star means all headers but Authorization, and older browsers do not know it.
        PUBLIC.setAllowedHeaders(
                List.of(
                        CorsConfiguration.ALL,
                        "Accept",
                        "Authorization",
                        "Content-Type",
                        "If-None-Match",
                        "Last-Event-ID",
                        "X-API-Key",
                        "apollographql-client-name",
                        "apollographql-client-version",
                        "traceparent"));
        PUBLIC.setExposedHeaders(
                List.of(
                        "Content-Disposition",
                        "ETag",
                        "Link",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "traceparent"));
        PUBLIC.setMaxAge(Duration.ofDays(1));
    }

    /** The filter for the chain of the public addresses. */
    static CorsFilter filter() {
        var filter = new CorsFilter(CacheableCorsProcessor::configurationFor);
        filter.setCorsProcessor(new CacheableCorsProcessor());
        return filter;
    }

    private static @Nullable CorsConfiguration configurationFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean closed =
                CLOSED.stream()
                        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        return closed ? null : PUBLIC;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean preflight = CorsUtils.isPreFlightRequest(request);
        if (configuration == null) {
            if (preflight) {
                response.setStatus(HttpStatus.FORBIDDEN.value());
            }
            return !preflight;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, CorsConfiguration.ALL);
        if (preflight) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
                    list(configuration.getAllowedMethods()));
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    list(configuration.getAllowedHeaders()));
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_MAX_AGE,
                    Long.toString(Objects.requireNonNull(configuration.getMaxAge())));
        } else {
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    list(configuration.getExposedHeaders()));
        }
        return true;
    }

    private static String list(@Nullable List<String> values) {
        return values == null ? "" : String.join(", ", values);
    }
}
