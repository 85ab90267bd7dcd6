package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.backend.change.ChangeTail;
import eu.atmpatlas.backend.change.ToldChange;
import eu.atmpatlas.graph.webhook.DeadLetter;
import eu.atmpatlas.graph.webhook.DeliveryNotes;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhook.State;

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
 * Tells one webhook, on a thread of its own: notes which changes come next, sends them until they
 * are taken or buried, and goes on after them.
 */
final class Delivery implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration NOTE_EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;

    private final DeliveryNotes notes;
    private final TellingChanges changes;
    private final MessageSender sender;
    private final WebhookProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private @Nullable Webhook hook;
    private Instant claimed = Instant.EPOCH;
    private Instant noted = Instant.EPOCH;
    private long seen;
    private boolean poked;
    private volatile boolean stopping;

    Delivery(
            DeliveryNotes notes,
            TellingChanges changes,
            MessageSender sender,
            WebhookProperties properties) {
        this.notes = notes;
        this.changes = changes;
        this.sender = sender;
        this.properties = properties;
    }

    /** Lets it look at what the administrator has changed. */
    void poke() {
        lock.lock();
        try {
            poked = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets it end after what it is at. */
    void stop() {
        stopping = true;
        poke();
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException asked) {
                break;
            } catch (RuntimeException broken) {
                LOG.warn("A webhook cannot be told; trying again", broken);
                hook = null;
                rest();
            }
        }
        try {
            notes.release();
        } catch (RuntimeException broken) {
            LOG.warn("A webhook was not given back; it is free after {}", properties.lease());
        }
    }

    private void turn() throws InterruptedException {
        Webhook current = current();
        if (current == null || current.state() != State.ACTIVE) {
            pause(properties.lease().dividedBy(4));
        } else if (current.pending().isEmpty()) {
            gather(current);
        } else {
            Duration left = left(current.nextAttemptAt());
            if (left.isPositive()) {
                pause(shorter(left, properties.lease().dividedBy(4)));
            } else {
                attempt(current);
            }
        }
    }

    /** The webhook as it stands, claimed anew where that is due; null if another tells it. */
    private @Nullable Webhook current() {
        boolean due =
                isPoked()
                        || hook == null
                        || claimed.plus(properties.lease().dividedBy(2)).isBefore(Instant.now());
        if (due) {
            hook = notes.claim(properties.lease()).orElse(null);
            claimed = Instant.now();
            if (hook != null) {
                seen = Math.max(seen, hook.position());
                tryBuried(hook);
            }
        }
        return hook;
    }

    private void gather(Webhook current) throws InterruptedException {
        ChangeTail.Stretch stretch = changes.after(seen, changes.filter(current), LOOK_EVERY);
        if (stretch.reached() == seen) {
            return;
        }
        List<ToldChange> matches = stretch.matches();
        long reached =
                matches.size() > AT_ONCE ? matches.get(AT_ONCE - 1).number() : stretch.reached();
        if (!matches.isEmpty()) {
            notes.plan(matches.stream().limit(AT_ONCE).map(ToldChange::number).toList(), reached);
            hook = null;
        } else if (noted.plus(NOTE_EVERY).isBefore(Instant.now())) {
            // Only so that a new start need not look at them again.
            notes.delivered(reached);
            noted = Instant.now();
        }
        seen = reached;
    }

    private void attempt(Webhook current) {
        String id = Message.id(current.id(), current.pending());
        MessageSender.Outcome outcome = send(current, id, current.pending());
        int attempts = current.attempts() + 1;
        String failure = outcome.failure();
        if (failure == null) {
            notes.delivered(current.pendingTo());
        } else if (outcome.gone()) {
            notes.gone(failure);
        } else if (attempts >= properties.attempts()) {
            LOG.warn("Buried {} after {} attempts: {}", id, attempts, failure);
            notes.bury(
                    id,
                    current.pending(),
                    attempts,
                    failure,
                    current.pendingTo(),
                    properties.pauseAfter());
        } else {
            notes.failed(attempts, next(attempts, outcome.notBefore()), failure);
        }
        seen = current.pendingTo();
        hook = null;
    }

    /** Not to the moment, so that those who failed together do not come back together. */
    private Duration wait(int attempts) {
        long pause = properties.pauseAfterFailures(attempts).toMillis();
        return Duration.ofMillis(
                pause + ThreadLocalRandom.current().nextLong(Math.max(pause / 10, 1)));
    }

    /** After our own pause, or when the hub asks for it, within reason. */
    private Instant next(int attempts, @Nullable Instant asked) {
        Instant own = Instant.now().plus(wait(attempts));
        Instant latest = Instant.now().plus(properties.longestAsked());
        Instant later = asked == null || asked.isBefore(own) ? own : asked;
        return later.isAfter(latest) && later != own ? latest : later;
    }

    private void tryBuried(Webhook current) {
        for (DeadLetter letter : notes.replays()) {
            String failure = send(current, letter.id(), letter.numbers()).failure();
            if (failure == null) {
                notes.replayed(letter.id());
            } else {
                notes.stillDead(letter.id(), failure);
            }
            if (stopping || notes.claim(properties.lease()).isEmpty()) {
                return;
            }
        }
    }

    private MessageSender.Outcome send(Webhook current, String id, List<Long> numbers) {
        String body = changes.text(numbers);
        return sender.send(current.url(), current.secrets(Instant.now()), id, body);
    }

    private static Duration left(@Nullable Instant until) {
        return until == null ? Duration.ZERO : Duration.between(Instant.now(), until);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isPoked() {
        lock.lock();
        try {
            boolean was = poked;
            poked = stopping;
            return was;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = time.toNanos();
            while (left > 0 && !poked) {
                left = woken.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        try {
            pause(LOOK_EVERY);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
