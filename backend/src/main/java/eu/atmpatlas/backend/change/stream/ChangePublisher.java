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
 * Publishes a change stream to a GraphQL subscription. A virtual thread emits a change when the
 * subscriber requests one. It buffers nothing for slow subscribers, because the log keeps the
 * changes. A subscriber that requests nothing for too long is dropped.
 *
 * @param permit released at the end
 * @param beforeEach runs before each change is emitted
 */
public record ChangePublisher(
        ChangeStream stream,
        ChangeFeed feed,
        StreamLimiter.Permit permit,
        Duration timeout,
        Runnable beforeEach)
        implements Publisher<PublishedChange> {

    /** Maximum delay until a cancelled subscription is noticed. */
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

        /** Waits until the subscriber requests a change. */
        private boolean awaitDemand() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long remaining = timeout.toNanos();
                while (demand == 0 && !cancelled) {
                    if (remaining <= 0) {
                        throw new LimitExceededException(
                                "changed",
                                "was not read for %d s: go on with since %d"
                                        .formatted(timeout.toSeconds(), stream.position()));
                    }
                    remaining = demanded.awaitNanos(remaining);
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
