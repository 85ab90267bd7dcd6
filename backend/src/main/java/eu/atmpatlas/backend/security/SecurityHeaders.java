package eu.atmpatlas.backend.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

import java.time.Duration;
import java.util.List;

/**
 * The security headers of every response. Pages run only the atlas's own script files. Other sites
 * may frame the views below {@code /embed/} and nothing else. The style sheet of the API explorer
 * contains its fonts, so that page may load fonts from {@code data:} addresses.
 */
final class SecurityHeaders {

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

    private static final HeaderWriter DEFAULT_POLICY =
            new ContentSecurityPolicyHeaderWriter(POLICY);
    private static final HeaderWriter EXPLORER_POLICY =
            new ContentSecurityPolicyHeaderWriter(
                    POLICY.replace("font-src 'self'", "font-src 'self' data:"));
    private static final HeaderWriter EMBEDDED_POLICY =
            new ContentSecurityPolicyHeaderWriter(
                    POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"));

    private SecurityHeaders() {}

    static HeaderWriter writer() {
        var openerPolicy = new CrossOriginOpenerPolicyHeaderWriter();
        openerPolicy.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        return new CompositeHeaderWriter(
                List.of(
                        (request, response) -> policyFor(request).writeHeaders(request, response),
                        new XContentTypeOptionsHeaderWriter(),
                        new ReferrerPolicyHeaderWriter(
                                ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                        openerPolicy,
                        new PermissionsPolicyHeaderWriter(
                                "geolocation=(self), camera=(), microphone=()"),
                        new HstsHeaderWriter(Duration.ofDays(365).toSeconds(), false)));
    }

    private static HeaderWriter policyFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(EMBEDDED)) {
            return EMBEDDED_POLICY;
        }
        return path.equals(EXPLORER) ? EXPLORER_POLICY : DEFAULT_POLICY;
    }
}
