package eu.atmpatlas.graph.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A subscription of an address to changes.
 *
 * @param secret key for signing messages, in the form {@code whsec_<base64>}
 * @param previousSecret the replaced secret, which also signs messages for a while; null if there
 *     is none
 * @param filter selects the changes, as written by the subscriber
 * @param position change number up to which changes were delivered, or became a dead letter
 * @param pending change numbers in the message that is being delivered; empty if there is none
 * @param pendingTo position after the delivery of that message
 * @param attempts number of failed attempts for that message
 * @param nextAttemptAt time of the next attempt; null for immediately
 * @param failure reason of the last failure; null after a success
 */
public record Webhook(
        String id,
        String url,
        String secret,
        @Nullable PreviousSecret previousSecret,
        String filter,
        State state,
        Instant createdAt,
        long position,
        List<Long> pending,
        long pendingTo,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String failure) {

    /** Whether messages are sent. */
    public enum State {
        ACTIVE,
        /**
         * Sends nothing until it is resumed: paused by the administrator, or after too many dead
         * letters in a row.
         */
        PAUSED,
        /** The receiver answered that the address is permanently gone (410). */
        GONE
    }

    /**
     * A secret that was replaced.
     *
     * @param until end of its use
     */
    public record PreviousSecret(String secret, Instant until) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "PreviousSecret[until=%s]".formatted(until);
        }
    }

    /** Returns the secrets that sign a message at this time, newest first. */
    public List<String> secrets(Instant now) {
        return previousSecret == null || !now.isBefore(previousSecret.until())
                ? List.of(secret)
                : List.of(secret, previousSecret.secret());
    }

    /** Copies the list. */
    public Webhook {
        pending = List.copyOf(pending);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[id=%s, url=%s, state=%s, position=%d, pending=%s]"
                .formatted(id, url, state, position, pending);
    }
}
