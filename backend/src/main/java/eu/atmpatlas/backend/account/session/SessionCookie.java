package eu.atmpatlas.backend.account.session;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.account.AccountSessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * The cookie that holds the secret of a session. Scripts cannot read it, and other sites cannot
 * send it with their requests. Over https it is {@code Secure}, and its prefix makes browsers
 * refuse one that another host has set.
 */
@Component
class SessionCookie {

    private static final int MAX_LENGTH = 100;

    private final boolean secure;
    private final String name;

    SessionCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.of("").startsWith("https:");
        this.name = secure ? "__Host-atlas-session" : "atlas-session";
    }

    /** The secret that the request presents, or null. */
    @Nullable String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)
                    && !cookie.getValue().isEmpty()
                    && cookie.getValue().length() <= MAX_LENGTH) {
                return cookie.getValue();
            }
        }
        return null;
    }

    void write(HttpServletResponse response, String secret) {
        add(response, secret, AccountSessions.MAX_AGE);
    }

    void clear(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }
}
