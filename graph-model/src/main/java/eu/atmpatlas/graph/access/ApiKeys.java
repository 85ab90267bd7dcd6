package eu.atmpatlas.graph.access;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Issues and authenticates API keys. A key has the form {@code atlas_<id>_<secret>}. The secret has
 * 256 random bits, and only its SHA-256 hash is stored: a secret that cannot be guessed needs no
 * slow password hash. Thread-safe.
 */
public final class ApiKeys {

    private static final String PREFIX = "atlas";
    private static final String FIELDS =
            "k.id AS id, k.label AS label, k.pointsPerMinute AS points, k.issuedAt AS"
                    + " issued, k.revokedAt AS revoked";

    private final Graph graph;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Stores the keys in the graph. */
    public ApiKeys(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * A newly issued key.
     *
     * @param secret the whole key; it is available only here and is not stored
     */
    public record IssuedKey(ApiKey key, String secret) {

        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** Issues a key that belongs to nobody in particular. */
    public IssuedKey issue(String label, long pointsPerMinute) {
        return issue(label, pointsPerMinute, "");
    }

    /**
     * Issues a key.
     *
     * @param owner id of the account whose key it is; empty if there is none
     */
    public IssuedKey issue(String label, long pointsPerMinute, String owner) {
        String id = HexFormat.of().formatHex(bytes(6));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
        Record stored =
                graph.write(tx ->
                                tx.run(
                                        "CREATE (k:ApiKey {id: $id, hash: $hash, label: $label,"
                                                + " pointsPerMinute: $points, issuedAt: $now,"
                                                + " owner: $owner})"
                                                + " RETURN "
                                                + FIELDS,
                                        Map.of(
                                                "id", id,
                                                "hash", hash(secret),
                                                "label", label,
                                                "points", pointsPerMinute,
                                                "owner", owner,
                                                "now", clock.instant().atZone(ZoneOffset.UTC))))
                        .getFirst();
        return new IssuedKey(read(stored), PREFIX + "_" + id + "_" + secret);
    }

    /** Returns all keys, including revoked ones, in the order of issue. */
    public List<ApiKey> all() {
        return graph
                .read("MATCH (k:ApiKey) RETURN " + FIELDS + " ORDER BY issued, id", Map.of())
                .stream()
                .map(ApiKeys::read)
                .toList();
    }

    /** Returns the valid keys of an account, in the order of issue. */
    public List<ApiKey> ownedBy(String owner) {
        return graph
                .read(
                        "MATCH (k:ApiKey {owner: $owner}) WHERE k.revokedAt IS NULL RETURN "
                                + FIELDS
                                + " ORDER BY issued, id",
                        Map.of("owner", owner))
                .stream()
                .map(ApiKeys::read)
                .toList();
    }

    /** Returns the key that a client presents; empty if it is unknown or revoked. */
    public Optional<ApiKey> authenticate(String presentedKey) {
        String[] parts = presentedKey.split("_", 3);
        if (parts.length != 3 || !parts[0].equals(PREFIX)) {
            return Optional.empty();
        }
        return graph
                .read(
                        "MATCH (k:ApiKey {id: $id, hash: $hash}) WHERE k.revokedAt IS NULL RETURN "
                                + FIELDS,
                        Map.of("id", parts[1], "hash", hash(parts[2])))
                .stream()
                .findFirst()
                .map(ApiKeys::read);
    }

    /** Revokes a key permanently. Returns false if no valid key has this id. */
    public boolean revoke(String id) {
        return !graph.write(tx ->
                        tx.run(
                                "MATCH (k:ApiKey {id: $id}) WHERE k.revokedAt IS NULL SET"
                                        + " k.revokedAt = $now RETURN k.id",
                                Map.of("id", id, "now", clock.instant().atZone(ZoneOffset.UTC))))
                .isEmpty();
    }

    private static ApiKey read(Record row) {
        return new ApiKey(
                row.get("id").asString(),
                row.get("label").asString(),
                row.get("points").asLong(),
                row.get("issued").asZonedDateTime().toInstant(),
                instant(row.get("revoked")));
    }

    private static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
