package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A fixed number of permits for running requests, given out fairly: of the waiting clients, the one
 * that was served least is next. A client with a hundred requests waits for itself; a client with
 * one request goes before the hundred. This is start-time fair queueing, with points as packet
 * length (Goyal, Vin, Cheng 1996).
 *
 * <p>A permit held for very long no longer counts, because its holder then waits for something
 * other than a processor, such as a slow reader. Thread-safe.
 */
final class FairQueue {

    /** At this number of tracked clients, those without a backlog are dropped. */
    private static final int MAX_TRACKED_CLIENTS = 10_000;

    private final int permits;
    private final long maxHoldNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> queue = new PriorityQueue<>();
    private final Deque<Permit> heldPermits = new ArrayDeque<>();

    /** Finish tag of each client: the virtual time at which its requested points end. */
    private final Map<Object, Long> finishTags = new HashMap<>();

    /** Start tag of the request that got a permit last. */
    private long virtualTime;

    private long arrivals;

    /**
     * @param permits number of permits
     * @param maxHold after which a permit no longer counts
     */
    FairQueue(int permits, Duration maxHold) {
        this.permits = permits;
        this.maxHoldNanos = maxHold.toNanos();
    }

    /** A held permit. Closing releases it; closing again has no effect. */
    final class Permit implements AutoCloseable {

        private final long acquiredAt = System.nanoTime();

        private Permit() {}

        @Override
        public void close() {
            lock.lock();
            try {
                if (heldPermits.remove(this)) {
                    signalNext();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private record Waiter(long startTag, long arrival, Condition condition)
            implements Comparable<Waiter> {

        @Override
        public int compareTo(Waiter other) {
            int order = Long.compare(startTag, other.startTag);
            return order != 0 ? order : Long.compare(arrival, other.arrival);
        }
    }

    /**
     * Waits for a permit.
     *
     * @param client that makes the request
     * @param points cost of the request
     * @param timeout maximum wait
     * @return null if no permit was free in time
     */
    @Nullable Permit acquire(Object client, long points, Duration timeout)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        lock.lockInterruptibly();
        try {
            Waiter waiter = enqueue(client, points);
            try {
                while (queue.peek() != waiter || !hasFreePermit()) {
                    long remaining = end - System.nanoTime();
                    if (remaining <= 0) {
                        return null;
                    }
                    waiter.condition.awaitNanos(
                            queue.peek() == waiter
                                    ? Math.min(remaining, nanosUntilFree())
                                    : remaining);
                }
                virtualTime = waiter.startTag;
                var permit = new Permit();
                heldPermits.addLast(permit);
                return permit;
            } finally {
                queue.remove(waiter);
                signalNext();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Number of waiting requests. */
    int waitingCount() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private Waiter enqueue(Object client, long points) {
        if (queue.isEmpty() && heldPermits.isEmpty()) {
            finishTags.clear();
        } else if (finishTags.size() > MAX_TRACKED_CLIENTS) {
            finishTags.values().removeIf(end -> end <= virtualTime);
        }
        long startTag = Math.max(virtualTime, finishTags.getOrDefault(client, 0L));
        finishTags.put(client, startTag + points);
        var waiter = new Waiter(startTag, arrivals++, lock.newCondition());
        queue.add(waiter);
        return waiter;
    }

    private boolean hasFreePermit() {
        return heldPermits.size() < permits || nanosUntilFree() <= 0;
    }

    /** Nanoseconds until the oldest counted permit has been held for too long. */
    private long nanosUntilFree() {
        long oldest = System.nanoTime();
        int counted = 0;
        // Only recently acquired permits count; they are at the end.
        for (var newestFirst = heldPermits.descendingIterator();
                newestFirst.hasNext() && counted < permits; ) {
            oldest = newestFirst.next().acquiredAt;
            counted++;
        }
        return oldest + maxHoldNanos - System.nanoTime();
    }

    private void signalNext() {
        Waiter next = queue.peek();
        if (next != null) {
            next.condition.signal();
        }
    }
}
