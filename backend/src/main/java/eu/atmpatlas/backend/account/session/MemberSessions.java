package eu.atmpatlas.backend.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.key.KeyLookups;
import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;
import eu.atmpatlas.graph.account.AccountSessions.StartedSession;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/**
 * Starts, finds and ends the sessions of requests. Like the look-up of unknown API keys, that of
 * unknown sessions is paid from a budget of its own, so that a flood of them does not reach the
 * database.
 */
@Component
public class MemberSessions {

    private static final long LOOKUP_COST = 1;
    private static final Duration KNOWN_TTL = Duration.ofHours(1);

    private final AccountSessions sessions;
    private final SessionCookie cookie;
    private final KeyLookups lookups;

    /** Secrets that were valid at their last look-up. Their look-ups cost nothing. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(KNOWN_TTL).build();

    MemberSessions(AccountSessions sessions, SessionCookie cookie, KeyLookups lookups) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.lookups = lookups;
    }

    /** Whether the request presents a session. */
    boolean isPresented(HttpServletRequest request) {
        return cookie.read(request) != null;
    }

    /** The session that the request presents, if it is valid. */
    public Optional<SignedIn> find(HttpServletRequest request) {
        String secret = cookie.read(request);
        if (secret == null) {
            return Optional.empty();
        }
        Client payer = lookups.payer(request);
        if (known.getIfPresent(secret) == null && !payer.budget().tryTake(LOOKUP_COST)) {
            return Optional.empty();
        }
        Optional<SignedIn> found = sessions.find(secret);
        if (found.isPresent()) {
            known.put(secret, true);
        } else {
            known.invalidate(secret);
            payer.penalise();
        }
        return found;
    }

    /**
     * Signs a person in. The session is a new one in any case, and the one that the browser had
     * ends: nobody can choose a session for somebody else.
     */
    public void start(String accountId, HttpServletRequest request, HttpServletResponse response) {
        String previous = cookie.read(request);
        if (previous != null) {
            sessions.end(previous);
        }
        StartedSession started =
                sessions.start(
                        accountId, BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        cookie.write(response, started.secret());
    }

    /** Ends the session of the request, and deletes its cookie. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        String secret = cookie.read(request);
        if (secret != null) {
            sessions.end(secret);
        }
        cookie.clear(response);
    }

    /** Deletes the cookie of a session that is no longer valid. */
    void forget(HttpServletResponse response) {
        cookie.clear(response);
    }
}
