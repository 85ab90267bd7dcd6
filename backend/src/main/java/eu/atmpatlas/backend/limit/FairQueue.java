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
 * So many places for answers that are being made, given in fair turns: of those who wait, the
 * client goes first that has been served least. Who asks for a hundred things at once waits for
 * itself; who comes with one thing goes before the hundred. This is start-time fair queueing, with
 * points for the length of a packet (Goyal, Vin, Cheng 1996).
 *
 * <p>Who keeps a place for long waits for something other than a processor, such as a slow reader:
 * the place is given on. Safe from any thread.
 */
final class FairQueue {

    /** As soon as there are so many, clients that are owed nothing are forgotten. */
    private static final int MAX_TRACKED_CLIENTS = 10_000;

    private final int permits;
    private final long maxHoldNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> queue = new PriorityQueue<>();
    private final Deque<Permit> heldPermits = new ArrayDeque<>();

    /** Up to where each client's own share of the points has been asked for. */
    private final Map<Object, Long> finishTags = new HashMap<>();

    /** Where the one who went last began in its share. */
    private long virtualTime;

    private long arrivals;

    /**
     * @param permits how many go at once
     * @param maxHold after which a place is given on
     */
    FairQueue(int permits, Duration maxHold) {
        this.permits = permits;
        this.maxHoldNanos = maxHold.toNanos();
    }

    /** A place that somebody has. Closing it gives it back; closing it again does nothing. */
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
     * Waits for a place.
     *
     * @param client whose share it is
     * @param points by which it is asked for
     * @param timeout that the client waits
     * @return null if none was free in time
     */
    @Nullable Permit acquire(Object client, long points, Duration timeout)
            throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        lock.lockInterruptibly();
        try {
            Waiter waiter = enqueue(client, points);
            try {
                while (queue.peek() != waiter || !hasFreePermit()) {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    waiter.condition.awaitNanos(
                            queue.peek() == waiter ? Math.min(left, nanosUntilFree()) : left);
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

    /** How many wait. */
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

    /** Nanoseconds until the oldest of the places that count has been kept for too long. */
    private long nanosUntilFree() {
        long oldest = System.nanoTime();
        int counted = 0;
        // The youngest count; they are the last.
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
