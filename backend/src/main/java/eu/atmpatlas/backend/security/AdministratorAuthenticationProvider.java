package eu.atmpatlas.backend.security;

import eu.atmpatlas.backend.permission.Actor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Recognises the administrator by the token of {@code atlas.admin.token}. Without that property
 * there is no administrator, and the administrator's addresses do not exist.
 */
@Component
class AdministratorAuthenticationProvider implements AuthenticationProvider {

    /** The role that the administrator's addresses ask for. */
    static final String ROLE = "ADMINISTRATOR";

    private static final Actor ACTOR = Actor.administrator("administrator", "administrator");

    private static final int MIN_LENGTH = 32;

    private final byte[] token;

    AdministratorAuthenticationProvider(@Value("${atlas.admin.token:}") String token) {
        if (!token.isEmpty() && token.length() < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "atlas.admin.token must have at least %d characters".formatted(MIN_LENGTH));
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    boolean isConfigured() {
        return token.length > 0;
    }

    /** Takes as long for a wrong token as for the right one. */
    @Override
    public Authentication authenticate(Authentication candidate) {
        boolean matches =
                isConfigured()
                        && candidate.getCredentials() instanceof String presented
                        && MessageDigest.isEqual(token, presented.getBytes(StandardCharsets.UTF_8));
        if (!matches) {
            throw new BadCredentialsException("This is not the administrator's token.");
        }
        return new PreAuthenticatedAuthenticationToken(
                ACTOR, "", AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
