package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.account.session.MemberAuthentication;
import eu.atmpatlas.backend.account.session.MemberSessions;
import eu.atmpatlas.backend.account.session.SignedInMember;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.key.MemberKeys;
import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountSession;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;
import eu.atmpatlas.graph.account.Accounts;
import eu.atmpatlas.graph.account.Passkey;
import eu.atmpatlas.graph.account.Passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.time.Instant;
import java.util.List;

/** What a member sees and changes of their own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final Accounts accounts;
    private final AccountSessions sessions;
    private final Passkeys passkeys;
    private final MemberKeys keys;
    private final MemberSessions memberSessions;
    private final SignInMethods methods;

    AccountController(
            Accounts accounts,
            AccountSessions sessions,
            Passkeys passkeys,
            MemberKeys keys,
            MemberSessions memberSessions,
            SignInMethods methods) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.keys = keys;
        this.memberSessions = memberSessions;
        this.methods = methods;
    }

    /**
     * The account of the request.
     *
     * @param account null for a visitor
     * @param publicName what the public change log calls the person, or null
     * @param session id of the session of the request, or null
     */
    record State(
            List<SignInMethods.Provider> providers,
            @Nullable Account account,
            @Nullable String publicName,
            @Nullable String session,
            List<AccountSession> sessions,
            List<PasskeyView> passkeys,
            List<ApiKey> keys) {}

    /** A passkey without its cryptographic parts. */
    record PasskeyView(String id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /** Asks for a key, with a label that says what it is for. */
    record KeyRequest(@Nullable String label) {}

    /** A new key, which is shown only once. */
    record NewKey(String key) {}

    @GetMapping("/state")
    ResponseEntity<State> state() {
        State state =
                SignedInMember.find()
                        .map(this::of)
                        .orElseGet(() ->
                                new State(
                                        methods.providers(),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    private State of(SignedIn member) {
        String id = member.account().id();
        return new State(
                methods.providers(),
                member.account(),
                MemberAuthentication.publicName(member.account()),
                member.session().id(),
                sessions.of(id),
                passkeys.of(id).stream().map(AccountController::view).toList(),
                keys.of(id));
    }

    private static PasskeyView view(Passkey passkey) {
        return new PasskeyView(
                passkey.id(), passkey.label(), passkey.createdAt(), passkey.lastUsedAt());
    }

    @DeleteMapping("/sessions/{id}")
    ResponseEntity<Void> endSession(@PathVariable String id) {
        return found(sessions.end(SignedInMember.require().account().id(), id));
    }

    @DeleteMapping("/passkeys/{id}")
    ResponseEntity<Void> removePasskey(@PathVariable String id) {
        String account = SignedInMember.require().account().id();
        if (passkeys.of(account).stream().noneMatch(passkey -> passkey.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!passkeys.remove(account, id)) {
            throw new BadInputException(
                    "passkey", "is the only way to sign in: add another one first");
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/keys")
    ResponseEntity<NewKey> issueKey(@RequestBody KeyRequest request) {
        String account = SignedInMember.require().account().id();
        ApiKeys.IssuedKey issued = keys.issue(account, AccountInput.name("label", request.label()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new NewKey(issued.secret()));
    }

    @DeleteMapping("/keys/{id}")
    ResponseEntity<Void> revokeKey(@PathVariable String id) {
        return found(keys.revoke(SignedInMember.require().account().id(), id));
    }

    /** Deletes the account with everything that belongs to it. */
    @DeleteMapping
    ResponseEntity<Void> delete(HttpServletRequest request, HttpServletResponse response) {
        String account = SignedInMember.require().account().id();
        keys.of(account).forEach(key -> keys.revoke(account, key.id()));
        accounts.delete(account, account);
        memberSessions.end(request, response);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Void> found(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
