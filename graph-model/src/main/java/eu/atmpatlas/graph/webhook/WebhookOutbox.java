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
 * What one deliverer notes of a webhook that it has claimed. What is about to be sent is noted
 * before it is sent, so that after a crash the same message is sent again, and no other; a note of
 * a deliverer that has lost its claim changes nothing.
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
            SET h.pending = $numbers, h.pendingTo = $reached
            """;
    private static final String DELIVERED =
            """
            MATCH (h:ChangeWebhook {id: $id, owner: $owner})
            SET h.position = $reached, h.pending = [], h.pendingTo = $reached, h.attempts = 0,
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
     * @param owner unlike that of any other deliverer
     */
    public WebhookOutbox(Graph graph, String webhook, String owner) {
        this.graph = graph;
        this.webhook = webhook;
        this.owner = owner;
    }

    /** Takes the webhook, or keeps it, for a time; empty if another has it, or it is gone. */
    public Optional<Webhook> claim(Duration lease) {
        var parameters = Map.of("id", webhook, "owner", owner, "lease", lease.toMillis());
        return graph.write(tx -> tx.run(CLAIM, parameters)).stream()
                .findFirst()
                .map(row -> WebhookMapper.webhook(row.get("h")));
    }

    /** Gives the webhook back. */
    public void release() {
        update(RELEASE, Map.of());
    }

    /**
     * Says which changes are sent next.
     *
     * @param numbers of the changes
     * @param reached number up to which the webhook was told once they are delivered
     */
    public void markPending(List<Long> numbers, long reached) {
        update(MARK_PENDING, Map.of("numbers", numbers, "reached", reached));
    }

    /** Says that all up to a number was delivered, or is not for this webhook. */
    public void markDelivered(long reached) {
        update(DELIVERED, Map.of("reached", reached));
    }

    /** Says that the message under way was tried in vain, and when it is tried again. */
    public void markFailed(int attempts, Instant next, String failure) {
        update(FAILED, Map.of("attempts", attempts, "next", utc(next), "failure", failure));
    }

    /** Says that the address is gone for ever. */
    public void markGone(String failure) {
        update(GONE, Map.of("failure", failure));
    }

    /**
     * Keeps the message under way as a dead letter and goes on after it.
     *
     * @param letter id of the message
     * @param reached number up to which the webhook was then told
     * @param pauseAfter as many buried in a row pause the webhook
     */
    public void deadLetter(
            String letter,
            List<Long> numbers,
            int attempts,
            String failure,
            long reached,
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
                        "reached",
                        reached,
                        "pauseAfter",
                        pauseAfter,
                        "now",
                        utc(Instant.now())));
    }

    /** Dead letters that are to be tried again, a hundred at most. */
    public List<DeadLetter> replays() {
        return graph.read(REPLAYS, Map.of("id", webhook, "owner", owner)).stream()
                .map(row -> WebhookMapper.deadLetter(row.get("letter")))
                .toList();
    }

    /** Says that a dead letter was delivered after all. */
    public void markReplayDelivered(String letter) {
        update(REPLAY_DELIVERED, Map.of("letter", letter));
    }

    /** Says that a dead letter was tried again in vain. */
    public void markReplayFailed(String letter, String failure) {
        update(REPLAY_FAILED, Map.of("letter", letter, "failure", failure));
    }

    private void update(String cypher, Map<String, ?> values) {
        var parameters = new HashMap<String, Object>(values);
        parameters.put("id", webhook);
        parameters.put("owner", owner);
        graph.write(tx -> tx.run(cypher, parameters));
    }

    private static ZonedDateTime utc(Instant moment) {
        return moment.atZone(ZoneOffset.UTC);
    }
}
