package eu.atmpatlas.backend.security;

import eu.atmpatlas.backend.account.openid.OpenIdSignIn;
import eu.atmpatlas.backend.account.session.MemberSessions;
import eu.atmpatlas.backend.account.session.SessionAuthenticationFilter;
import eu.atmpatlas.backend.key.KeyLookups;
import eu.atmpatlas.backend.limit.RequestPrices;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

import java.util.List;
import java.util.function.Supplier;

/**
 * Three filter chains: one for sign-in with an OpenID provider, one for the administrator's
 * addresses, which ask for the administrator's token, and one for all others, which are public,
 * where an API key gives its holder a budget of its own, and where the administrator's token makes
 * the sender the administrator. Neither keeps a session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String BEARER = "Bearer ";

    private static final HeaderWriter HEADERS = SecurityHeaders.writer();

    @Bean
    @Order(1)
    SecurityFilterChain administratorFilterChain(
            HttpSecurity http, AdministratorAuthenticationProvider administrator) {
        var problem = new AuthenticationProblem();
        AuthenticationEntryPoint entryPoint =
                (request, response, refused) -> {
                    if (administrator.isConfigured()) {
                        problem.commence(request, response, refused);
                    } else {
                        response.sendError(HttpStatus.NOT_FOUND.value());
                    }
                };
        return stateless(http.securityMatcher("/admin/**"))
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().hasRole(AdministratorAuthenticationProvider.ROLE))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
                .addFilterBefore(
                        authenticationFilter(
                                List.of(administrator),
                                request -> candidate(bearerToken(request), () -> "administrator"),
                                entryPoint),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicFilterChain(
            HttpSecurity http,
            AdministratorAuthenticationProvider administrator,
            ApiKeyAuthenticationProvider keys,
            KeyLookups lookups,
            RequestPrices prices,
            ObjectProvider<MemberSessions> sessions) {
        AuthenticationFilter keyFilter =
                authenticationFilter(
                        List.of(administrator, keys),
                        request -> candidate(apiKey(request), () -> lookups.payer(request)),
                        new AuthenticationProblem());
        // A key changes nothing where a request is free: there it is not looked at.
        keyFilter.setRequestMatcher(request -> prices.of(request) > 0);
        stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilter(CacheableCorsProcessor.filter())
                .addFilterBefore(keyFilter, AnonymousAuthenticationFilter.class);
        sessions.ifAvailable(members ->
                http.addFilterBefore(
                        new SessionAuthenticationFilter(members),
                        AnonymousAuthenticationFilter.class));
        return http.build();
    }

    /** Sign-in with an OpenID provider; without one there is nothing at its addresses. */
    @Bean
    @Order(0)
    SecurityFilterChain openIdFilterChain(
            HttpSecurity http, ObjectProvider<OpenIdSignIn> openIdSignIn) {
        OpenIdSignIn configured = openIdSignIn.getIfAvailable();
        if (configured == null || !configured.isConfigured()) {
            return new DefaultSecurityFilterChain(_ -> false, List.of());
        }
        stateless(http.securityMatcher(OpenIdSignIn.PATHS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        configured.configure(http);
        return http.build();
    }

    /** Any method goes on to the address, which answers 405 and names the ones it has. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    /** A request that the firewall refuses never comes to a chain, which would set the headers. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        var badRequest = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            HEADERS.writeHeaders(request, response);
            badRequest.handle(request, response, rejected);
        };
    }

    /** A timer for each filter of a chain would cost more than the filters. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter(HEADERS)
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                                // Set at once, streams need no wrapper that waits for the commit.
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        });
    }

    private static AuthenticationFilter authenticationFilter(
            List<AuthenticationProvider> providers,
            AuthenticationConverter converter,
            AuthenticationEntryPoint entryPoint) {
        var filter = new AuthenticationFilter(new ProviderManager(providers), converter);
        filter.setSuccessHandler((_, _, _) -> {});
        filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(entryPoint));
        return filter;
    }

    private static @Nullable PreAuthenticatedAuthenticationToken candidate(
            @Nullable String secret, Supplier<?> details) {
        if (secret == null) {
            return null;
        }
        var candidate = new PreAuthenticatedAuthenticationToken("", secret);
        candidate.setDetails(details.get());
        return candidate;
    }

    private static @Nullable String apiKey(HttpServletRequest request) {
        String token = bearerToken(request);
        return token == null ? request.getHeader("X-API-Key") : token;
    }

    private static @Nullable String bearerToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
