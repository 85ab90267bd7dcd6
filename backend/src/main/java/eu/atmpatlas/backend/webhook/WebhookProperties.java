package eu.atmpatlas.backend.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * {@code atlas.webhooks.*}: how changes are told.
 *
 * @param allowPrivate whether plain http and private addresses may be told, to try things out
 * @param most webhooks there may be
 * @param attempts as often a message is tried before it is buried
 * @param firstRetry pause after the first failure; it doubles with each
 * @param longestRetry and grows no further than this
 * @param longestAsked and no longer than this though the hub asks for it by {@code Retry-After}
 * @param overlap as long messages are signed with a replaced secret, too, unless said otherwise
 * @param timeout for a whole exchange
 * @param lease as long an instance that is not heard of keeps its webhooks
 * @param pauseAfter as many messages buried in a row pause a webhook
 */
@ConfigurationProperties("atlas.webhooks")
record WebhookProperties(
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("100") int most,
        @DefaultValue("12") int attempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("24h") Duration longestAsked,
        @DefaultValue("24h") Duration overlap,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("3") int pauseAfter) {

    /** The pause after so many failures. */
    Duration pauseAfterFailures(int failures) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
