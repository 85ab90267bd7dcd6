package eu.atmpatlas.backend.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Adds the security headers to every response, including errors and forwards. Pages run only the
 * atlas's own scripts. Other sites may frame only addresses below {@code /embed/}. The explorer's
 * style sheet contains its fonts as data URLs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String EXPLORER = "/api/explorer";
    private static final String EMBEDDED = "/embed/";

    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "font-src 'self'",
                    "manifest-src 'self'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "trusted-types default lit-html",
                    "require-trusted-types-for 'script'");

    private static final String EXPLORER_POLICY =
            POLICY.replace("font-src 'self'", "font-src 'self' data:");
    private static final String EMBEDDED_POLICY =
            POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    private static String policyFor(String path) {
        if (path.startsWith(EMBEDDED)) {
            return EMBEDDED_POLICY;
        }
        return path.equals(EXPLORER) ? EXPLORER_POLICY : POLICY;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policyFor(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
