package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.platform.LimitExceededException;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stream as GraphQL subscriptions take it: a virtual thread which hands over a change when one is
 * asked for. Nothing is kept for slow followers, as the log keeps it; one that takes nothing for
 * too long is dropped.
 *
 * @param seat given back at the end
 * @param beforeEach done before each change is handed over
 */
record ChangePublisher(
        ChangeStream stream,
        ChangeTail tail,
        OpenStreams.Seat seat,
        Duration stall,
        Runnable beforeEach)
        implements Publisher<ToldChange> {

    /** How long it takes at most to see that nobody listens any more. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Override
    public void subscribe(Subscriber<? super ToldChange> subscriber) {
        var reading = new Reading(subscriber);
        subscriber.onSubscribe(reading);
        Thread.ofVirtual().name("changed").start(reading);
    }

    private final class Reading implements Subscription, Runnable {

        private final Subscriber<? super ToldChange> subscriber;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition asked = lock.newCondition();
        private long demand;
        private boolean cancelled;

        Reading(Subscriber<? super ToldChange> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            lock.lock();
            try {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
                asked.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void cancel() {
            lock.lock();
            try {
                cancelled = true;
                asked.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() {
            try (seat) {
                while (!tail.stopping()) {
                    for (ToldChange change : stream.next(LOOK_EVERY)) {
                        if (!isAsked()) {
                            return;
                        }
                        beforeEach.run();
                        subscriber.onNext(change);
                    }
                    if (isCancelled()) {
                        return;
                    }
                }
                subscriber.onComplete();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                subscriber.onComplete();
            } catch (RuntimeException broken) {
                subscriber.onError(broken);
            }
        }

        /** Waits until a change is asked for. */
        private boolean isAsked() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = stall.toNanos();
                while (demand == 0 && !cancelled) {
                    if (left <= 0) {
                        throw new LimitExceededException(
                                "changed",
                                "was not read for %d s: go on with since %d"
                                        .formatted(stall.toSeconds(), stream.position()));
                    }
                    left = asked.awaitNanos(left);
                }
                demand -= demand == Long.MAX_VALUE ? 0 : 1;
                return !cancelled;
            } finally {
                lock.unlock();
            }
        }

        private boolean isCancelled() {
            lock.lock();
            try {
                return cancelled;
            } finally {
                lock.unlock();
            }
        }
    }
}
