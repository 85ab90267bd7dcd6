package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.error.LimitExceededException;

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
 * @param permit given back at the end
 * @param beforeEach done before each change is handed over
 */
public record ChangePublisher(
        ChangeStream stream,
        ChangeFeed feed,
        StreamLimiter.Permit permit,
        Duration timeout,
        Runnable beforeEach)
        implements Publisher<PublishedChange> {

    /** How long it takes at most to see that nobody listens any more. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    @Override
    public void subscribe(Subscriber<? super PublishedChange> subscriber) {
        var subscription = new ChangeSubscription(subscriber);
        subscriber.onSubscribe(subscription);
        Thread.ofVirtual().name("changed").start(subscription);
    }

    private final class ChangeSubscription implements Subscription, Runnable {

        private final Subscriber<? super PublishedChange> subscriber;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition demanded = lock.newCondition();
        private long demand;
        private boolean cancelled;

        ChangeSubscription(Subscriber<? super PublishedChange> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            lock.lock();
            try {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
                demanded.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void cancel() {
            lock.lock();
            try {
                cancelled = true;
                demanded.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void run() {
            try (permit) {
                while (!feed.stopping()) {
                    for (PublishedChange change : stream.next(POLL_INTERVAL)) {
                        if (!awaitDemand()) {
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
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                subscriber.onComplete();
            } catch (RuntimeException broken) {
                subscriber.onError(broken);
            }
        }

        /** Waits until a change is asked for. */
        private boolean awaitDemand() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = timeout.toNanos();
                while (demand == 0 && !cancelled) {
                    if (left <= 0) {
                        throw new LimitExceededException(
                                "changed",
                                "was not read for %d s: go on with since %d"
                                        .formatted(timeout.toSeconds(), stream.position()));
                    }
                    left = demanded.awaitNanos(left);
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
