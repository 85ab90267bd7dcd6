package eu.atmpatlas.backend.http;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Authenticates the administrator by the token in {@code atlas.admin.token}. Without a token there
 * is no administrator, and the administrator's addresses respond with 404.
 */
@Component
public final class AdminToken {

    private static final int MIN_LENGTH = 32;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    AdminToken(@Value("${atlas.admin.token:}") String token) {
        if (!token.isEmpty() && token.length() < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "atlas.admin.token must have at least %d characters".formatted(MIN_LENGTH));
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Requires the administrator's token. Compares in constant time.
     *
     * @param authorization the header of that name
     * @throws ResponseStatusException 404 if no token is configured, else 401
     */
    public void require(@Nullable String authorization) {
        if (token.length == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean matches =
                authorization != null
                        && authorization.startsWith(BEARER)
                        && MessageDigest.isEqual(
                                token,
                                authorization
                                        .substring(BEARER.length())
                                        .getBytes(StandardCharsets.UTF_8));
        if (!matches) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }
}
