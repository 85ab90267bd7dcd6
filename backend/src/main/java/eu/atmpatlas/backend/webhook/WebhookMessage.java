package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.PublishedChange;

import java.time.Instant;
import java.util.List;

/**
 * Body of one message to a webhook.
 *
 * @param type of the event
 * @param timestamp time of the last change in it
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

    /** Message id, from the webhook and its last change. It is the same for every attempt. */
    static String id(String webhook, List<Long> numbers) {
        return "msg_%s_%d".formatted(webhook, numbers.getLast());
    }
}
