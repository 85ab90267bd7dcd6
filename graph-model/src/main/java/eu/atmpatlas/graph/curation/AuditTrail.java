package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did what, and when, for the operator. Entries are written in the transaction of what they are
 * about, and are not part of the public change log.
 */
public final class AuditTrail {

    private static final String ADD =
            """
            CREATE (a:CurationAudit {id: $id, at: $at, actor: $actor, action: $action,
              subject: $subject, detail: $detail})
            SET a.key = $key
            """;
    private static final String BY_KEY =
            "MATCH (a:CurationAudit {key: $key}) RETURN a.subject AS subject";
    private static final String LATEST =
            "MATCH (a:CurationAudit) RETURN properties(a) AS a ORDER BY a.at DESC LIMIT $limit";

    private final Graph graph;
    private final Clock clock;

    /** Stores the trail in the graph. */
    public AuditTrail(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param actor id of who did it
     * @param action name of the mutation
     * @param subject id of the record, proposal or change
     * @param detail what exactly, in words
     */
    public record Entry(Instant at, String actor, String action, String subject, String detail) {}

    /** Returns the latest entries, the newest first. */
    public List<Entry> latest(int limit) {
        return graph.read(LATEST, Map.of("limit", limit)).stream()
                .map(row -> entry(row.get("a")))
                .toList();
    }

    private static Entry entry(Value a) {
        return new Entry(
                a.get("at").asZonedDateTime().toInstant(),
                a.get("actor").asString(),
                a.get("action").asString(),
                a.get("subject").asString(),
                a.get("detail").asString());
    }

    /**
     * Adds an entry.
     *
     * @param key see {@link #key}; null if the request has none
     */
    void add(
            Tx tx,
            String actor,
            String action,
            String subject,
            String detail,
            @Nullable String key) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", UUID.randomUUID().toString());
        parameters.put("at", clock.instant().atZone(ZoneOffset.UTC));
        parameters.put("actor", actor);
        parameters.put("action", action);
        parameters.put("subject", subject);
        parameters.put("detail", detail);
        parameters.put("key", key);
        tx.run(ADD, parameters);
    }

    /** Returns the subject of the request with this key that was executed already. */
    static Optional<String> executed(Tx tx, @Nullable String key) {
        List<Record> rows = key == null ? List.of() : tx.run(BY_KEY, Map.of("key", key));
        return rows.stream().findFirst().map(row -> row.get("subject").asString());
    }

    /**
     * The stored form of an idempotency key. It depends on the sender and on the content, so that
     * nobody gets the result of another request.
     */
    static @Nullable String key(String actor, @Nullable String key, Object content) {
        if (key == null || key.isBlank()) {
            return null;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    String.join("\n", actor, key, content.toString())
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
