package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.PublishedChange;

import java.time.Instant;
import java.util.List;

/**
 * What a webhook is told in one request.
 *
 * @param type what it is about
 * @param timestamp when the last of the changes was made
 */
record WebhookMessage(String type, Instant timestamp, Data data) {

    /**
     * The changes.
     *
     * @param from number of the first
     * @param to number of the last
     */
    record Data(long from, long to, List<PublishedChange> changes) {}

    static WebhookMessage of(List<PublishedChange> changes) {
        PublishedChange last = changes.getLast();
        return new WebhookMessage(
                "atlas.changed",
                last.at(),
                new Data(changes.getFirst().number(), last.number(), changes));
    }

    /** The id of a webhook's message that ends with a change: the same however often it is sent. */
    static String id(String webhook, List<Long> numbers) {
        return "msg_%s_%d".formatted(webhook, numbers.getLast());
    }
}
