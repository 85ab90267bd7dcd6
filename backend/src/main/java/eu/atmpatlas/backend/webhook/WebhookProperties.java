package eu.atmpatlas.backend.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * {@code atlas.webhooks.*}: delivery of changes.
 *
 * @param allowPrivate whether plain http and private addresses are allowed, for tests
 * @param most maximum number of webhooks
 * @param attempts number of attempts before a message becomes a dead letter
 * @param firstRetry pause after the first failure; it doubles with each further failure
 * @param longestRetry maximum of this pause
 * @param longestAsked maximum pause that a hub can request by {@code Retry-After}
 * @param overlap how long messages are also signed with the old secret after a replacement
 * @param timeout of a whole exchange
 * @param lease how long an instance keeps its webhooks without renewing the lease
 * @param pauseAfter number of consecutive dead letters after which a webhook is paused
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

    /** Pause after the given number of consecutive failures. */
    Duration pauseAfterFailures(int failures) {
        Duration pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 30));
        return pause.compareTo(longestRetry) > 0 ? longestRetry : pause;
    }
}
