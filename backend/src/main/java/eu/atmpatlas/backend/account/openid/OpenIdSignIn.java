package eu.atmpatlas.backend.account.openid;

import eu.atmpatlas.backend.account.session.MemberSessions;
import eu.atmpatlas.backend.permission.Role;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;
import eu.atmpatlas.graph.account.Accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;

/**
 * Signs a person in whom an OpenID provider has identified. Somebody unknown becomes a member
 * without further roles. Somebody who has signed in already can use the provider from then on. The
 * tokens of the provider are not kept.
 */
@Component
public final class OpenIdSignIn {

    /** The addresses of the sign-in with a provider. */
    public static final String[] PATHS = {"/oauth2/authorization/*", "/login/oauth2/code/*"};

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    private static final String ACCOUNT = "/account";
    private static final String REFUSED = "/account#sign-in=refused";
    private static final int MAX_NAME_LENGTH = 100;

    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final PendingSignIns pending;
    private final Accounts accounts;
    private final MemberSessions sessions;

    OpenIdSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            PendingSignIns pending,
            Accounts accounts,
            MemberSessions sessions) {
        this.registrations = registrations;
        this.pending = pending;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Whether the operator has configured a provider. */
    public boolean isConfigured() {
        return registrations.getIfAvailable() != null;
    }

    /** Adds the sign-in to a filter chain. */
    public void configure(HttpSecurity http) {
        http.oauth2Login(login ->
                login.loginPage(ACCOUNT)
                        .clientRegistrationRepository(registrations.getObject())
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestRepository(pending))
                        .successHandler(this::succeed)
                        .failureHandler((_, response, refused) -> {
                            LOG.info("A sign-in with a provider was refused", refused);
                            redirect(response, REFUSED);
                        }));
    }

    private void succeed(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            redirect(response, REFUSED);
            return;
        }
        URL issuer = user.getIdToken().getIssuer();
        String subject = user.getSubject();
        if (issuer == null || subject == null) {
            redirect(response, REFUSED);
            return;
        }
        signIn(request, response, issuer.toString(), subject, name(user));
    }

    private void signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            String issuer,
            String subject,
            String name)
            throws IOException {
        Optional<Account> known = accounts.findByIdentity(issuer, subject);
        Optional<Account> signedIn = sessions.find(request).map(SignedIn::account);
        if (known.isPresent() && signedIn.isPresent() && !known.equals(signedIn)) {
            redirect(response, REFUSED);
            return;
        }
        if (known.isEmpty() && signedIn.isPresent()) {
            accounts.addIdentity(signedIn.get().id(), issuer, subject);
        }
        Account account =
                known.or(() -> signedIn)
                        .orElseGet(() ->
                                accounts.createFromIdentity(
                                        name,
                                        issuer,
                                        subject,
                                        AccountRoles.of(Role.MEMBER.name())));
        sessions.start(account.id(), request, response);
        redirect(response, ACCOUNT);
    }

    private static String name(OidcUser user) {
        String given = textOr(user.getGivenName(), "Member");
        String name = textOr(user.getFullName(), textOr(user.getPreferredUsername(), given));
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), MAX_NAME_LENGTH));
    }

    private static String textOr(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static void redirect(HttpServletResponse response, String path) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(path);
    }

    /** The atlas only wants to know who it is, so it keeps no tokens. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
