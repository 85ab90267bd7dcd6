package eu.atmpatlas.graph.mail;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Messages in the graph that wait to be sent. A sent message is deleted. Thread-safe, also with
 * several instances: one that sends a message claims it first.
 */
public final class Outbox {

    /** An instance that stops while it sends keeps its claim for this time. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final Graph graph;
    private final Clock clock;

    /** Stores the messages in the graph. */
    public Outbox(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Adds a message. */
    public void add(String recipient, String subject, String text) {
        graph.write(tx ->
                tx.run(
                        "CREATE (:OutgoingMessage {id: $id, recipient: $recipient,"
                                + " subject: $subject, text: $text, createdAt: $now,"
                                + " claimedUntil: $now})",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "recipient", recipient,
                                "subject", subject,
                                "text", text,
                                "now", time(clock.instant()))));
    }

    /** Returns the waiting messages, the oldest first. */
    public List<OutgoingMessage> waiting(int limit) {
        return all(
                graph.read(
                        "MATCH (m:OutgoingMessage) RETURN m ORDER BY m.createdAt, m.id LIMIT"
                                + " $limit",
                        Map.of("limit", limit)));
    }

    /** Claims some messages that no other instance is sending. */
    public List<OutgoingMessage> claim(int limit) {
        Instant now = clock.instant();
        return all(
                graph.write(tx ->
                        tx.run(
                                "MATCH (m:OutgoingMessage) WHERE m.claimedUntil <= $now"
                                        + " WITH m ORDER BY m.createdAt, m.id LIMIT $limit"
                                        + " SET m.claimedUntil = $until RETURN m",
                                Map.of(
                                        "now", time(now),
                                        "until", time(now.plus(CLAIM)),
                                        "limit", limit))));
    }

    /** Deletes a message that was sent. */
    public void sent(String id) {
        graph.write(tx -> tx.run("MATCH (m:OutgoingMessage {id: $id}) DELETE m", Map.of("id", id)));
    }

    /** Returns a message to the outbox with the reason why it was not sent. */
    public void failed(String id, String failure) {
        graph.write(tx ->
                tx.run(
                        "MATCH (m:OutgoingMessage {id: $id})"
                                + " SET m.failure = $failure, m.claimedUntil = $now",
                        Map.of("id", id, "failure", failure, "now", time(clock.instant()))));
    }

    private static List<OutgoingMessage> all(List<Record> rows) {
        return rows.stream().map(row -> read(row.get("m"))).toList();
    }

    private static OutgoingMessage read(Value node) {
        return new OutgoingMessage(
                node.get("id").asString(),
                node.get("recipient").asString(),
                node.get("subject").asString(),
                node.get("text").asString(),
                node.get("createdAt").asZonedDateTime().toInstant(),
                node.get("failure").isNull() ? null : node.get("failure").asString());
    }

    private static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
