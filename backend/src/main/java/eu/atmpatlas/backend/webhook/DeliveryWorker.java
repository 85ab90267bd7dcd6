package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.graph.webhook.DeadLetter;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhook.State;
import eu.atmpatlas.graph.webhook.WebhookOutbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Delivers changes to one webhook, on a thread of its own. Records the next changes in the outbox,
 * sends them until they are accepted or become dead letters, then continues with later changes.
 */
final class DeliveryWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
    private static final int MAX_CHANGES = 100;

    private final WebhookOutbox outbox;
    private final WebhookChanges changes;
    private final MessageSender sender;
    private final WebhookProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();
    private @Nullable Webhook webhook;
    private long claimedAt = System.nanoTime();
    private long nextCheckpoint = System.nanoTime();
    private long lastSeen;
    private boolean wakeRequested;
    private volatile boolean stopping;

    DeliveryWorker(
            WebhookOutbox outbox,
            WebhookChanges changes,
            MessageSender sender,
            WebhookProperties properties) {
        this.outbox = outbox;
        this.changes = changes;
        this.sender = sender;
        this.properties = properties;
    }

    /** Makes the worker read the webhook again, because the administrator changed something. */
    void wake() {
        lock.lock();
        try {
            wakeRequested = true;
            wakeUp.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Stops the worker after its current step. */
    void stop() {
        stopping = true;
        wake();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                runOnce();
            } catch (InterruptedException interrupted) {
                break;
            } catch (RuntimeException exception) {
                LOG.warn("A webhook delivery failed; trying again", exception);
                webhook = null;
                pauseAfterFailure();
            }
        }
        try {
            outbox.release();
        } catch (RuntimeException exception) {
            LOG.warn(
                    "The lease of a webhook was not released; it expires after {}",
                    properties.lease());
        }
    }

    private void runOnce() throws InterruptedException {
        Webhook current = current();
        if (current == null || current.state() != State.ACTIVE) {
            pause(properties.lease().dividedBy(4));
        } else if (current.pending().isEmpty()) {
            planNext(current);
        } else {
            Duration remainingTime = remaining(current.nextAttemptAt());
            if (remainingTime.isPositive()) {
                pause(min(remainingTime, properties.lease().dividedBy(4)));
            } else {
                deliver(current);
            }
        }
    }

    /**
     * The webhook's current state; renews the lease when due. Null if another instance holds the
     * lease.
     */
    private @Nullable Webhook current() {
        boolean due =
                takeWakeRequest()
                        || webhook == null
                        || System.nanoTime() - claimedAt
                                > properties.lease().dividedBy(2).toNanos();
        if (due) {
            webhook = outbox.claim(properties.lease()).orElse(null);
            claimedAt = System.nanoTime();
            if (webhook != null) {
                lastSeen = Math.max(lastSeen, webhook.position());
                replayDeadLetters(webhook);
            }
        }
        return webhook;
    }

    private void planNext(Webhook current) throws InterruptedException {
        ChangeFeed.ChangeSlice slice =
                changes.after(lastSeen, changes.filter(current), POLL_INTERVAL);
        if (slice.reached() == lastSeen) {
            return;
        }
        List<PublishedChange> matches = slice.matches();
        long reached =
                matches.size() > MAX_CHANGES
                        ? matches.get(MAX_CHANGES - 1).number()
                        : slice.reached();
        if (!matches.isEmpty()) {
            outbox.markPending(
                    matches.stream().limit(MAX_CHANGES).map(PublishedChange::number).toList(),
                    reached);
            webhook = null;
        } else if (System.nanoTime() - nextCheckpoint >= 0) {
            // Saves the position, so that a restart does not scan these changes again.
            outbox.markDelivered(reached);
            nextCheckpoint = System.nanoTime() + CHECKPOINT_INTERVAL.toNanos();
        }
        lastSeen = reached;
    }

    private void deliver(Webhook current) {
        String id = WebhookMessage.id(current.id(), current.pending());
        MessageSender.Outcome outcome = send(current, id, current.pending());
        int attempts = current.attempts() + 1;
        String failure = outcome.failure();
        if (failure == null) {
            outbox.markDelivered(current.pendingTo());
        } else if (outcome.gone()) {
            outbox.markGone(failure);
        } else if (attempts >= properties.attempts()) {
            LOG.warn("Moved {} to the dead letters after {} attempts: {}", id, attempts, failure);
            outbox.deadLetter(
                    id,
                    current.pending(),
                    attempts,
                    failure,
                    current.pendingTo(),
                    properties.pauseAfter());
        } else {
            outbox.markFailed(attempts, nextAttempt(attempts, outcome.notBefore()), failure);
        }
        lastSeen = current.pendingTo();
        webhook = null;
    }

    /**
     * Adds random jitter, so that webhooks that failed together do not all retry at the same
     * moment.
     */
    private Duration backoff(int attempts) {
        long pause = properties.pauseAfterFailures(attempts).toMillis();
        return Duration.ofMillis(
                pause + ThreadLocalRandom.current().nextLong(Math.max(pause / 10, 1)));
    }

    /**
     * The later of our own backoff and the time that the hub requested, up to the configured
     * maximum.
     */
    private Instant nextAttempt(int attempts, @Nullable Instant requested) {
        Instant own = Instant.now().plus(backoff(attempts));
        Instant latest = Instant.now().plus(properties.longestAsked());
        Instant later = requested == null || requested.isBefore(own) ? own : requested;
        return later.isAfter(latest) && later != own ? latest : later;
    }

    private void replayDeadLetters(Webhook current) {
        for (DeadLetter letter : outbox.replays()) {
            String failure = send(current, letter.id(), letter.numbers()).failure();
            if (failure == null) {
                outbox.markReplayDelivered(letter.id());
            } else {
                outbox.markReplayFailed(letter.id(), failure);
            }
            if (stopping || outbox.claim(properties.lease()).isEmpty()) {
                return;
            }
        }
    }

    private MessageSender.Outcome send(Webhook current, String id, List<Long> numbers) {
        String body = changes.text(numbers);
        return sender.send(current.url(), current.secrets(Instant.now()), id, body);
    }

    private static Duration remaining(@Nullable Instant until) {
        return until == null ? Duration.ZERO : Duration.between(Instant.now(), until);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean takeWakeRequest() {
        lock.lock();
        try {
            boolean requested = wakeRequested;
            wakeRequested = stopping;
            return requested;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remainingTime = time.toNanos();
            while (remainingTime > 0 && !wakeRequested) {
                remainingTime = wakeUp.awaitNanos(remainingTime);
            }
        } finally {
            lock.unlock();
        }
    }

    private void pauseAfterFailure() {
        try {
            pause(POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
