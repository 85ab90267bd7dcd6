package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.Value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions in the graph, so that they survive a restart and are valid on every instance. Only the
 * hash of a session's secret is stored. A session expires thirty days after the sign-in, and
 * earlier if it was not used for a week. Thread-safe.
 */
public final class AccountSessions {

    /** Longest duration of a session. */
    public static final Duration MAX_AGE = Duration.ofDays(30);

    /** Time without use after which a session expires. */
    public static final Duration MAX_IDLE = Duration.ofDays(7);

    /** Uses within this time are not recorded, so that reads seldom cause a write. */
    private static final Duration LAST_SEEN_PRECISION = Duration.ofMinutes(5);

    private final Graph graph;
    private final Clock clock;

    /** Stores the sessions in the graph. */
    public AccountSessions(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param secret for the cookie; it is available only here
     */
    public record StartedSession(AccountSession session, String secret) {

        @Override
        public String toString() {
            return session.toString();
        }
    }

    /** A valid session and its account. */
    public record SignedIn(Account account, AccountSession session) {}

    /** Starts a session. Sessions that have expired are deleted. */
    public StartedSession start(String accountId, String browser) {
        String secret = Token.secret();
        Instant now = clock.instant();
        Value stored =
                graph.write(
                                tx -> {
                                    tx.run(
                                            "MATCH (s:AccountSession) WHERE s.expiresAt < $now"
                                                    + " OR s.lastSeenAt < $idle DETACH DELETE s",
                                            Map.of(
                                                    "now", GraphTime.of(now),
                                                    "idle", GraphTime.of(now.minus(MAX_IDLE))));
                                    return tx.run(
                                            "MATCH (a:Account {id: $account}) CREATE"
                                                + " (a)-[:HAS_SESSION]->(s:AccountSession {id: $id,"
                                                + " hash: $hash, browser: $browser, startedAt:"
                                                + " $now, lastSeenAt: $now, expiresAt: $expires})"
                                                + " RETURN s",
                                            Map.of(
                                                    "account", accountId,
                                                    "id", Token.id(),
                                                    "hash", Token.hash(secret),
                                                    "browser", browser,
                                                    "now", GraphTime.of(now),
                                                    "expires", GraphTime.of(now.plus(MAX_AGE))));
                                })
                        .getFirst()
                        .get("s");
        return new StartedSession(read(stored), secret);
    }

    /** Returns the session with this secret; empty if it is unknown, ended or expired. */
    public Optional<SignedIn> find(String secret) {
        Instant now = clock.instant();
        Optional<SignedIn> found =
                graph
                        .read(
                                "MATCH (a:Account)-[:HAS_SESSION]->(s:AccountSession {hash: $hash})"
                                        + " WHERE s.expiresAt > $now AND s.lastSeenAt > $idle"
                                        + " RETURN a, s",
                                Map.of(
                                        "hash", Token.hash(secret),
                                        "now", GraphTime.of(now),
                                        "idle", GraphTime.of(now.minus(MAX_IDLE))))
                        .stream()
                        .findFirst()
                        .map(row -> new SignedIn(Accounts.read(row.get("a")), read(row.get("s"))));
        found.filter(signedIn ->
                        signedIn.session().lastSeenAt().isBefore(now.minus(LAST_SEEN_PRECISION)))
                .ifPresent(signedIn -> recordUse(signedIn.session().id(), now));
        return found;
    }

    private void recordUse(String id, Instant now) {
        graph.write(tx ->
                tx.run(
                        "MATCH (s:AccountSession {id: $id}) SET s.lastSeenAt = $now",
                        Map.of("id", id, "now", GraphTime.of(now))));
    }

    /** Returns the valid sessions of an account, the latest used first. */
    public List<AccountSession> of(String accountId) {
        Instant now = clock.instant();
        return graph
                .read(
                        "MATCH (:Account {id: $account})-[:HAS_SESSION]->(s:AccountSession)"
                                + " WHERE s.expiresAt > $now AND s.lastSeenAt > $idle"
                                + " RETURN s ORDER BY s.lastSeenAt DESC, s.id",
                        Map.of(
                                "account", accountId,
                                "now", GraphTime.of(now),
                                "idle", GraphTime.of(now.minus(MAX_IDLE))))
                .stream()
                .map(row -> read(row.get("s")))
                .toList();
    }

    /** Ends a session of an account. Returns false if the account has no such session. */
    public boolean end(String accountId, String id) {
        return !graph.write(tx ->
                        tx.run(
                                "MATCH (:Account {id: $account})-[:HAS_SESSION]->"
                                        + "(s:AccountSession {id: $id})"
                                        + " DETACH DELETE s RETURN $id AS id",
                                Map.of("account", accountId, "id", id)))
                .isEmpty();
    }

    /** Ends the session with this secret, if there is one. */
    public void end(String secret) {
        graph.write(tx ->
                tx.run(
                        "MATCH (s:AccountSession {hash: $hash}) DETACH DELETE s",
                        Map.of("hash", Token.hash(secret))));
    }

    private static AccountSession read(Value node) {
        return new AccountSession(
                node.get("id").asString(),
                node.get("browser").asString(),
                GraphTime.instant(node.get("startedAt")),
                GraphTime.instant(node.get("lastSeenAt")),
                GraphTime.instant(node.get("expiresAt")));
    }
}
