package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Random values that a browser must bring back within ten minutes, once: challenges of passkeys and
 * states of OpenID sign-ins. They are in the graph, because another instance may get the second
 * request. Thread-safe.
 */
public final class Challenges {

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final Graph graph;
    private final Clock clock;

    /** Stores the challenges in the graph. */
    public Challenges(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Issues a random value for a purpose, with data that come back when it is taken. */
    public String issue(String purpose, String data) {
        String value = Token.secret();
        keep(purpose, value, data);
        return value;
    }

    /** Keeps data under a value that the caller made. Expired values are deleted. */
    public void keep(String purpose, String value, String data) {
        Instant now = clock.instant();
        graph.write(tx -> {
            tx.run(
                    "MATCH (c:SignInChallenge) WHERE c.expiresAt < $now DELETE c",
                    Map.of("now", GraphTime.of(now)));
            return tx.run(
                    "CREATE (:SignInChallenge {value: $value, purpose: $purpose, data: $data,"
                            + " expiresAt: $expires})",
                    Map.of(
                            "value", value,
                            "purpose", purpose,
                            "data", data,
                            "expires", GraphTime.of(now.plus(VALIDITY))));
        });
    }

    /** Takes a value, so that it cannot be used again, and returns its data. */
    public Optional<String> take(String purpose, String value) {
        return graph
                .write(tx ->
                        tx.run(
                                "MATCH (c:SignInChallenge {value: $value, purpose: $purpose})"
                                        + " WITH c, c.data AS data, c.expiresAt > $now AS valid"
                                        + " DELETE c RETURN data, valid",
                                Map.of(
                                        "value", value,
                                        "purpose", purpose,
                                        "now", GraphTime.of(clock.instant()))))
                .stream()
                .filter(row -> row.get("valid").asBoolean())
                .map(row -> row.get("data").asString())
                .findFirst();
    }
}
