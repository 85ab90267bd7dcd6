package eu.atmpatlas.graph.webhook;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Transactional outbox of one webhook, for the process that has claimed it. It stores a message
 * before the message is sent, so that after a crash the same message is sent again. If the process
 * has lost its claim, its updates change nothing.
 */
public final class WebhookOutbox {

    private static final String CLAIM = Cypher.file(WebhookOutbox.class, "claim-webhook");
    private static final String DEAD_LETTER =
            Cypher.file(WebhookOutbox.class, "dead-letter-message");
    private static final String RELEASE =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.owner = null, h.ownedUntil = null
            """;
    private static final String MARK_PENDING =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.pending = $numbers, h.pendingTo = $position
            """;
    private static final String DELIVERED =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.position = $position, h.pending = [], h.pendingTo = $position, h.attempts = 0,
                h.nextAttemptAt = null, h.failure = null, h.buriedInARow = 0
            """;
    private static final String FAILED =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.attempts = $attempts, h.nextAttemptAt = $next, h.failure = $failure
            """;
    private static final String GONE =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.state = 'GONE', h.attempts = h.attempts + 1, h.failure = $failure
            """;
    private static final String REPLAYS =
            """
            MATCH (:ChangeWebhook {id: $id, owner: $owner})
              -[:HAS_DEAD_LETTER]->(letter:ChangeDeadLetter)
            WHERE letter.replay
            RETURN properties(letter) AS letter
            ORDER BY letter.diedAt, letter.id
            LIMIT 100
            """;
    private static final String REPLAY_DELIVERED =
            "MATCH (letter:ChangeDeadLetter {id: $letter}) DETACH DELETE letter";
    private static final String REPLAY_FAILED =
            "MATCH (letter:ChangeDeadLetter {id: $letter}) SET letter.replay = false,"
                    + " letter.attempts = letter.attempts + 1, letter.failure = $failure";

    private final Graph graph;
    private final String webhook;
    private final String owner;

    /**
     * @param webhook id of the webhook
     * @param owner fencing token of the delivering process
     */
    public WebhookOutbox(Graph graph, String webhook, String owner) {
        this.graph = graph;
        this.webhook = webhook;
        this.owner = owner;
    }

    /**
     * Claims the webhook for a time, or extends the claim. Returns empty if another process has
     * claimed it or it was deleted.
     */
    public Optional<Webhook> claim(Duration lease) {
        var parameters = Map.of("id", webhook, "owner", owner, "lease", lease.toMillis());
        return graph.write(tx -> tx.run(CLAIM, parameters)).stream()
                .findFirst()
                .map(row -> WebhookMapper.webhook(row.get("h")));
    }

    /** Releases the claim. */
    public void release() {
        update(RELEASE, Map.of());
    }

    /**
     * Stores which changes are sent next.
     *
     * @param numbers change numbers
     * @param position change number up to which the webhook is complete after the delivery
     */
    public void markPending(List<Long> numbers, long position) {
        update(MARK_PENDING, Map.of("numbers", numbers, "position", position));
    }

    /** Stores that all changes up to this number were delivered or did not match the filter. */
    public void markDelivered(long position) {
        update(DELIVERED, Map.of("position", position));
    }

    /** Stores a failed attempt and the time of the next one. */
    public void markFailed(int attempts, Instant next, String failure) {
        update(FAILED, Map.of("attempts", attempts, "next", utc(next), "failure", failure));
    }

    /** Stores that the address is permanently gone. */
    public void markGone(String failure) {
        update(GONE, Map.of("failure", failure));
    }

    /**
     * Stores the current message as a dead letter and continues with later changes.
     *
     * @param letter id of the message
     * @param position change number up to which the webhook is complete afterwards
     * @param pauseAfter number of dead letters in a row that pauses the webhook
     */
    public void deadLetter(
            String letter,
            List<Long> numbers,
            int attempts,
            String failure,
            long position,
            int pauseAfter) {
        update(
                DEAD_LETTER,
                Map.of(
                        "letter",
                        letter,
                        "numbers",
                        numbers,
                        "attempts",
                        attempts,
                        "failure",
                        failure,
                        "position",
                        position,
                        "pauseAfter",
                        pauseAfter,
                        "now",
                        utc(Instant.now())));
    }

    /** Returns dead letters to send again, at most 100. */
    public List<DeadLetter> replays() {
        return graph.read(REPLAYS, Map.of("id", webhook, "owner", owner)).stream()
                .map(row -> WebhookMapper.deadLetter(row.get("letter")))
                .toList();
    }

    /** Deletes a dead letter, because it was delivered. */
    public void markReplayDelivered(String letter) {
        update(REPLAY_DELIVERED, Map.of("letter", letter));
    }

    /** Stores that another attempt for a dead letter failed. */
    public void markReplayFailed(String letter, String failure) {
        update(REPLAY_FAILED, Map.of("letter", letter, "failure", failure));
    }

    private void update(String cypher, Map<String, ?> values) {
        var parameters = new HashMap<String, Object>(values);
        parameters.put("id", webhook);
        parameters.put("owner", owner);
        graph.write(tx -> tx.run(cypher, parameters));
    }

    private static ZonedDateTime utc(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
