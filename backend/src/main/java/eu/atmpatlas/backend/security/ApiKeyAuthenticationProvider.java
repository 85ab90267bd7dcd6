package eu.atmpatlas.backend.security;

import eu.atmpatlas.backend.key.KeyLookups;
import eu.atmpatlas.backend.limit.ApiKeyLookup;
import eu.atmpatlas.backend.limit.Client;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Looks an API key up. The principal of a good key is its {@link ApiKeyLookup.Allowance}. The
 * candidate's details are the {@link Client} that pays for the look-up.
 */
@Component
class ApiKeyAuthenticationProvider implements AuthenticationProvider {

    private final KeyLookups lookups;

    ApiKeyAuthenticationProvider(KeyLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication candidate) {
        if (!(candidate.getCredentials() instanceof String key)
                || !(candidate.getDetails() instanceof Client payer)) {
            return null;
        }
        ApiKeyLookup.Allowance allowance = lookups.allowance(key, payer);
        if (allowance == null) {
            throw new BadCredentialsException("There is no such key, or it was revoked.");
        }
        return new PreAuthenticatedAuthenticationToken(
                allowance, "", AuthorityUtils.createAuthorityList("ROLE_API_KEY"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
