package eu.atmpatlas.backend.limit;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.net.URI;
import java.util.Locale;

/**
 * Detects requests that a page of another site makes in a visitor's browser, by {@code
 * Sec-Fetch-Site}, {@code Origin} and {@code Referer}, which pages cannot change. Our views
 * embedded in other sites count as cross-site. A program can send any header, but gains only
 * another budget, not more points.
 */
final class CrossSiteRequest {

    private static final String EMBED_PATH = "/embed/";

    private CrossSiteRequest() {}

    static boolean isCrossSite(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (isSameHost(referer, request) && path(referer).startsWith(EMBED_PATH)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String sender = origin == null ? referer : origin;
        return sender != null && !isSameHost(sender, request);
    }

    private static boolean isSameHost(@Nullable String address, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return address != null
                && host != null
                && host.toLowerCase(Locale.ROOT).equals(authority(address));
    }

    private static @Nullable String authority(String address) {
        try {
            String authority = URI.create(address).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String path(@Nullable String address) {
        String path = address == null ? null : URI.create(address).getRawPath();
        return path == null ? "" : path;
    }
}
