package eu.atmpatlas.backend.account.session;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Tells requests of the atlas's own pages from those of other sites, by {@code Sec-Fetch-Site} or
 * {@code Origin}, which browsers set and pages cannot change.
 */
final class SameOriginRequest {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private SameOriginRequest() {}

    /** Whether the request changes nothing, or provably comes from a page of the atlas. */
    static boolean isSafeOrProven(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod()) || isProven(request);
    }

    private static boolean isProven(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && host.toLowerCase(Locale.ROOT).equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
