package eu.atmpatlas.backend.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Puts the security headers on every answer, errors and forwards included. Pages run no script but
 * the atlas's own files and the import map inside them, which is allowed by its hash. Other sites
 * may frame what stands below {@code /embed/} and nothing else. The explorer's style sheet brings
 * its fonts along inside itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private static final String EXPLORER = "/api/explorer";
    private static final String EMBEDDED = "/embed/";

    private final String policy;
    private final String explorerPolicy;
    private final String embeddedPolicy;

    SecurityHeadersFilter(ResourceLoader resources) throws IOException {
        this.policy = policy(page(resources, "index.html"));
        this.explorerPolicy =
                policy(page(resources, "explorer/index.html"))
                        .replace("font-src 'self'", "font-src 'self' data:");
        this.embeddedPolicy =
                policy(page(resources, "embed/index.html"))
                        .replace("frame-ancestors 'none'", "frame-ancestors *");
    }

    private static String page(ResourceLoader resources, String path) throws IOException {
        Resource index = resources.getResource("classpath:static/" + path);
        return index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : "";
    }

    /** The Content-Security-Policy for a page and everything else. */
    static String policy(String page) {
        var scripts = new StringBuilder("'self'");
        INLINE_SCRIPT
                .matcher(page)
                .results()
                .forEach(inline -> scripts.append(" '").append(hash(inline.group(1))).append('\''));
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + scripts,
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
    }

    private String policyFor(String path) {
        if (path.startsWith(EMBEDDED)) {
            return embeddedPolicy;
        }
        return path.equals(EXPLORER) ? explorerPolicy : policy;
    }

    private static String hash(String script) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
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
