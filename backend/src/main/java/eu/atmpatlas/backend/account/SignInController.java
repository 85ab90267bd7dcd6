package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.account.passkey.PasskeyCeremonies;
import eu.atmpatlas.backend.account.session.MemberSessions;
import eu.atmpatlas.backend.account.session.SignedInMember;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.Invitation;
import eu.atmpatlas.graph.account.Invitations;
import eu.atmpatlas.graph.account.Passkey;
import eu.atmpatlas.graph.account.Passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * Sign-in, registration and sign-out. Each ceremony has two requests: one for the options, one with
 * the answer of the device.
 */
@Controller
@RequestMapping("/account")
class SignInController {

    private static final int ACCOUNT_ID_SIZE = 16;

    private final PasskeyCeremonies ceremonies;
    private final Invitations invitations;
    private final Passkeys passkeys;
    private final MemberSessions sessions;

    SignInController(
            PasskeyCeremonies ceremonies,
            Invitations invitations,
            Passkeys passkeys,
            MemberSessions sessions) {
        this.ceremonies = ceremonies;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** The answer of a device to a sign-in. */
    record SignIn(@Nullable String challenge, @Nullable JsonNode credential) {}

    /**
     * Asks for the options of a registration.
     *
     * @param invitation secret of the link; null if somebody who has signed in adds a passkey
     * @param name that the person chooses; null for the one in the invitation
     */
    record RegistrationRequest(@Nullable String invitation, @Nullable String name) {}

    /**
     * The answer of a device to a registration.
     *
     * @param label of the passkey
     */
    record Registration(
            @Nullable String invitation,
            @Nullable String name,
            @Nullable String label,
            @Nullable String challenge,
            @Nullable JsonNode credential) {}

    @PostMapping("/sign-in/options")
    ResponseEntity<JsonNode> signInOptions(HttpServletRequest request) {
        return noStore(ceremonies.signInOptions(origin(request)));
    }

    @PostMapping("/sign-in")
    ResponseEntity<Map<String, Boolean>> signIn(
            @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
        String account =
                ceremonies.signIn(
                        text("challenge", body.challenge()),
                        credential(body.credential()),
                        origin(request));
        sessions.start(account, request, response);
        return noStore(Map.of("signedIn", true));
    }

    @PostMapping("/registration/options")
    ResponseEntity<JsonNode> registrationOptions(
            @RequestBody RegistrationRequest body, HttpServletRequest request) {
        String secret = body.invitation();
        if (secret == null) {
            Account account = SignedInMember.require().account();
            return noStore(
                    ceremonies.registrationOptions(account.id(), account.name(), origin(request)));
        }
        Invitation invitation = invitation(secret);
        byte[] id = Arrays.copyOf(Bytes.random().getBytes(), ACCOUNT_ID_SIZE);
        return noStore(
                ceremonies.registrationOptions(
                        new Bytes(id).toBase64UrlString(),
                        name(body.name(), invitation),
                        origin(request)));
    }

    @PostMapping("/registration")
    ResponseEntity<Map<String, Boolean>> register(
            @RequestBody Registration body,
            HttpServletRequest request,
            HttpServletResponse response) {
        String secret = body.invitation();
        if (secret == null) {
            Account account = SignedInMember.require().account();
            Passkey added = verified(body, account.name(), request);
            if (!added.accountId().equals(account.id())) {
                throw new BadInputException("challenge", "belongs to another account");
            }
            passkeys.add(added);
            return noStore(Map.of("signedIn", true));
        }
        String name = name(body.name(), invitation(secret));
        Passkey passkey = verified(body, name, request);
        Account created =
                invitations
                        .accept(secret, name, passkey)
                        .orElseThrow(SignInController::noInvitation);
        sessions.start(created.id(), request, response);
        return noStore(Map.of("signedIn", true));
    }

    /** What an invitation says, for the page that its link opens. */
    @PostMapping("/invitation")
    ResponseEntity<Map<String, String>> invitation(@RequestBody RegistrationRequest body) {
        return noStore(Map.of("name", invitation(text("invitation", body.invitation())).name()));
    }

    @PostMapping("/sign-out")
    ResponseEntity<Map<String, Boolean>> signOut(
            HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return noStore(Map.of("signedIn", false));
    }

    private Passkey verified(Registration body, String name, HttpServletRequest request) {
        return ceremonies.register(
                name,
                text("challenge", body.challenge()),
                credential(body.credential()),
                AccountInput.name("label", body.label()),
                origin(request));
    }

    /** An unknown, a used and an expired link get the same answer. */
    private Invitation invitation(String secret) {
        return invitations.find(secret).orElseThrow(SignInController::noInvitation);
    }

    private static BadInputException noInvitation() {
        return new BadInputException("invitation", "is not valid, was used, or has expired");
    }

    private static String name(@Nullable String chosen, Invitation invitation) {
        return AccountInput.name("name", chosen == null ? invitation.name() : chosen);
    }

    private static JsonNode credential(@Nullable JsonNode credential) {
        if (credential == null || !credential.isObject()) {
            throw new BadInputException("credential", "must be an object");
        }
        return credential;
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > 200) {
            throw new BadInputException(field, "must have 1 to 200 characters");
        }
        return value;
    }

    private static String origin(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ORIGIN), "");
    }

    private static <T> ResponseEntity<T> noStore(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
