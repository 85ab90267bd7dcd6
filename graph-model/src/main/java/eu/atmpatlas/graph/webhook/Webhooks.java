package eu.atmpatlas.graph.webhook;

import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Manages webhooks, for administrators. Thread-safe, also with several instances. */
public final class Webhooks {

    private static final String CREATE =
            """
            CREATE (h:ChangeWebhook {id: $id, url: $url, secret: $secret, filter: $filter,
              state: 'ACTIVE', createdAt: $now, position: $position, pending: [],
              pendingTo: $position, attempts: 0, buriedInARow: 0})
            RETURN properties(h) AS h
            """;
    private static final String ALL =
            "MATCH (h:ChangeWebhook) RETURN properties(h) AS h ORDER BY h.createdAt, h.id";
    private static final String FIND =
            "MATCH (h:ChangeWebhook {id: $id}) RETURN properties(h) AS h";
    private static final String DELETE =
            """
            MATCH (h:ChangeWebhook {id: $id})
            OPTIONAL MATCH (h)-[:HAS_DEAD_LETTER]->(letter:ChangeDeadLetter)
            WITH h, h.id AS id, collect(letter) AS letters
            FOREACH (letter IN letters | DETACH DELETE letter)
            DETACH DELETE h
            RETURN id
            """;
    private static final String SET_STATE =
            """
            MATCH (h:ChangeWebhook {id: $id})
            SET h.state = $state, h.buriedInARow = 0, h.nextAttemptAt = null
            RETURN h.id AS id
            """;
    private static final String ROTATE_SECRET =
            """
            MATCH (h:ChangeWebhook {id: $id})
            SET h.replacedSecret = h.secret, h.replacedUntil = $until, h.secret = $secret
            RETURN properties(h) AS h
            """;
    private static final String DEAD_LETTERS =
            """
            MATCH (:ChangeWebhook {id: $id})-[:HAS_DEAD_LETTER]->(letter:ChangeDeadLetter)
            RETURN properties(letter) AS letter
            ORDER BY letter.diedAt, letter.id
            LIMIT $limit
            """;
    private static final String REPLAY =
            """
            MATCH (:ChangeWebhook {id: $id})-[:HAS_DEAD_LETTER]->(letter:ChangeDeadLetter)
            WHERE $letter IS NULL OR letter.id = $letter
            SET letter.replay = true
            RETURN letter.id AS id
            """;

    private final Graph graph;
    private final Clock clock;

    /** Stores webhooks in the graph. */
    public Webhooks(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Stores a new webhook.
     *
     * @param position change number; later changes are delivered
     */
    public Webhook create(String id, String url, String secret, String filter, long position) {
        var parameters =
                Map.of(
                        "id", id,
                        "url", url,
                        "secret", secret,
                        "filter", filter,
                        "position", position,
                        "now", clock.instant().atZone(ZoneOffset.UTC));
        return WebhookMapper.webhook(
                graph.write(tx -> tx.run(CREATE, parameters)).getFirst().get("h"));
    }

    /** Returns all webhooks, in the order of creation. */
    public List<Webhook> all() {
        return graph.read(ALL, Map.of()).stream()
                .map(row -> WebhookMapper.webhook(row.get("h")))
                .toList();
    }

    /** Returns the webhook with this id. */
    public Optional<Webhook> find(String id) {
        return graph.read(FIND, Map.of("id", id)).stream()
                .findFirst()
                .map(row -> WebhookMapper.webhook(row.get("h")));
    }

    /** Deletes a webhook and its dead letters. Returns false if it does not exist. */
    public boolean delete(String id) {
        return !graph.write(tx -> tx.run(DELETE, Map.of("id", id))).isEmpty();
    }

    /**
     * Resumes or stops delivery, without waiting for the next attempt. Returns false if the webhook
     * does not exist.
     */
    public boolean setState(String id, Webhook.State state) {
        return !graph.write(tx -> tx.run(SET_STATE, Map.of("id", id, "state", state.name())))
                .isEmpty();
    }

    /**
     * Replaces the secret. Until a given time both secrets sign each message, so that the receiver
     * can change its secret without losing messages. A secret that was replaced earlier is deleted.
     */
    public Optional<Webhook> rotateSecret(String id, String secret, Instant until) {
        var parameters = Map.of("id", id, "secret", secret, "until", until.atZone(ZoneOffset.UTC));
        return graph.write(tx -> tx.run(ROTATE_SECRET, parameters)).stream()
                .findFirst()
                .map(row -> WebhookMapper.webhook(row.get("h")));
    }

    /** Returns the dead letters of a webhook, oldest first, at most 1,000. */
    public List<DeadLetter> deadLetters(String id) {
        return graph.read(DEAD_LETTERS, Map.of("id", id, "limit", 1_000)).stream()
                .map(row -> WebhookMapper.deadLetter(row.get("letter")))
                .toList();
    }

    /** Marks a dead letter to be sent again. Returns false if it does not exist. */
    public boolean replay(String id, String letter) {
        return !markForReplay(Map.of("id", id, "letter", letter)).isEmpty();
    }

    /**
     * Marks all dead letters to be sent again.
     *
     * @return number of dead letters
     */
    public int replayAll(String id) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", id);
        all.put("letter", null);
        return markForReplay(all).size();
    }

    private List<Record> markForReplay(Map<String, ?> parameters) {
        return graph.write(tx -> tx.run(REPLAY, parameters));
    }
}
