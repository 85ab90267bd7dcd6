package eu.atmpatlas.graph.webhook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An address that is told of changes.
 *
 * @param secret that its messages are signed with, in the form {@code whsec_<base64>}
 * @param previousSecret the secret before this one, which messages are signed with, too, for a
 *     while; null if there is none
 * @param filter which changes, as its owner wrote it down
 * @param position number up to which it was told, or the message buried
 * @param pending numbers of the changes in the message that is under way; empty if none is
 * @param pendingTo its position once that message is delivered
 * @param attempts how often that message was tried
 * @param nextAttemptAt when it is tried again; null for now
 * @param failure what went wrong last; null if nothing did
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

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        /** Not for now: by the administrator, or since too many messages were buried in a row. */
        PAUSED,
        /** The address said that it is gone for ever (410). */
        GONE
    }

    /**
     * A secret that another has taken the place of.
     *
     * @param until when nothing is signed with it any more
     */
    public record PreviousSecret(String secret, Instant until) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "PreviousSecret[until=%s]".formatted(until);
        }
    }

    /** The secrets that a message is signed with at a moment, the newest first. */
    public List<String> secrets(Instant now) {
        return previousSecret == null || !now.isBefore(previousSecret.until())
                ? List.of(secret)
                : List.of(secret, previousSecret.secret());
    }

    /** Copies what it is given. */
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
