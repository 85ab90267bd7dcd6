package eu.atmpatlas.backend.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Allows pages of every site to read everything public (CORS). No cookie is ever used, so the
 * response is the same for all origins, and {@code Vary} does not need {@code Origin}. The
 * administrator's addresses stay closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class CorsHeaderFilter extends OncePerRequestFilter {

    private static final String EXPOSED_HEADERS =
            "Content-Disposition, ETag, Link, RateLimit, RateLimit-Policy, Retry-After,"
                    + " traceparent";

    /**
     * The star covers all headers except {@code Authorization}. Older browsers do not support the
     * star, so the usual headers are listed too.
     */
    private static final String ALLOWED_HEADERS =
            "*, Accept, Authorization, Content-Type, If-None-Match, Last-Event-ID, X-API-Key,"
                    + " apollographql-client-name, apollographql-client-version, traceparent";

    private static final String MAX_AGE_SECONDS = "86400";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of("/admin", "/actuator")
                .anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (!CorsUtils.isPreFlightRequest(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.NO_CONTENT.value());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
    }
}
