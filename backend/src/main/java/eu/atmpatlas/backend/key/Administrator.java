package eu.atmpatlas.backend.key;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Knows the administrator by the token that {@code atlas.admin.token} sets. Without one there is no
 * administrator, and nothing to be found at the administrator's addresses.
 */
@Component
class Administrator {

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    Administrator(@Value("${atlas.admin.token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "atlas.admin.token must have at least %d characters".formatted(SHORTEST));
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    boolean exists() {
        return token.length > 0;
    }

    /** Takes as long for a wrong token as for the right one. */
    boolean is(@Nullable String authorization) {
        return exists()
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token,
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
}
