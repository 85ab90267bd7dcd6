package eu.atmpatlas.backend.account.openid;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.account.Challenges;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what was asked of a provider until its answer comes: in the graph, because another instance
 * may get the answer. A cookie of ten minutes binds it to the browser, so that nobody can give
 * somebody else the answer to their own request.
 */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PURPOSE = "OpenID sign-in";
    private static final String COOKIE = "atlas-sign-in";
    private static final String PATH = "/login/oauth2";

    private final Challenges challenges;
    private final boolean secure;
    private final JsonMapper json = JsonMapper.builder().build();

    PendingSignIns(Challenges challenges, PublicUrl publicUrl) {
        this.challenges = challenges;
        this.secure = publicUrl.of("").startsWith("https:");
    }

    /** An authorization request, as stored. */
    private record Stored(
            String authorizationUri,
            String clientId,
            @Nullable String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, Object> additionalParameters,
            Map<String, Object> attributes,
            String authorizationRequestUri) {

        static Stored of(OAuth2AuthorizationRequest request) {
            return new Stored(
                    request.getAuthorizationUri(),
                    request.getClientId(),
                    request.getRedirectUri(),
                    request.getScopes(),
                    String.valueOf(request.getState()),
                    request.getAdditionalParameters(),
                    request.getAttributes(),
                    request.getAuthorizationRequestUri());
        }

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(authorizationUri)
                    .clientId(clientId)
                    .redirectUri(redirectUri)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(additionalParameters)
                    .attributes(attributes)
                    .authorizationRequestUri(authorizationRequestUri)
                    .build();
        }
    }

    /** Nothing reads a request without taking it. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            return;
        }
        Stored stored = Stored.of(asked);
        challenges.keep(PURPOSE, stored.state(), json.writeValueAsString(stored));
        setCookie(response, stored.state(), Duration.ofMinutes(10));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state == null || !state.equals(cookie(request))) {
            return null;
        }
        setCookie(response, "", Duration.ZERO);
        return challenges
                .take(PURPOSE, state)
                .map(data -> json.readValue(data, Stored.class).request())
                .orElse(null);
    }

    private void setCookie(HttpServletResponse response, String value, Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
