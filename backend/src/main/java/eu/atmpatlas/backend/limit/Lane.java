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
final class Lane {

    /** As soon as there are so many, clients that are owed nothing are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final int places;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    private final Deque<Turn> held = new ArrayDeque<>();

    /** Up to where each client's own share of the points has been asked for. */
    private final Map<Object, Long> asked = new HashMap<>();

    /** Where the one who went last began in its share. */
    private long now;

    private long arrivals;

    /**
     * @param places how many go at once
     * @param patience after which a place is given on
     */
    Lane(int places, Duration patience) {
        this.places = places;
        this.patience = patience.toNanos();
    }

    /** A place that somebody has. Closing it gives it back; closing it again does nothing. */
    final class Turn implements AutoCloseable {

        private final long since = System.nanoTime();

        private Turn() {}

        @Override
        public void close() {
            lock.lock();
            try {
                if (held.remove(this)) {
                    callNext();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private record Waiting(long start, long arrival, Condition called)
            implements Comparable<Waiting> {

        @Override
        public int compareTo(Waiting other) {
            int order = Long.compare(start, other.start);
            return order != 0 ? order : Long.compare(arrival, other.arrival);
        }
    }

    /**
     * Waits for a place.
     *
     * @param client whose share it is
     * @param points by which it is asked for
     * @param longest that the client waits
     * @return null if none was free in time
     */
    @Nullable Turn take(Object client, long points, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        lock.lockInterruptibly();
        try {
            Waiting me = arrive(client, points);
            try {
                while (queue.peek() != me || !free()) {
                    long left = end - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    me.called.awaitNanos(queue.peek() == me ? Math.min(left, untilFree()) : left);
                }
                now = me.start;
                var turn = new Turn();
                held.addLast(turn);
                return turn;
            } finally {
                queue.remove(me);
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private Waiting arrive(Object client, long points) {
        if (queue.isEmpty() && held.isEmpty()) {
            asked.clear();
        } else if (asked.size() > REMEMBERED) {
            asked.values().removeIf(end -> end <= now);
        }
        long start = Math.max(now, asked.getOrDefault(client, 0L));
        asked.put(client, start + points);
        var waiting = new Waiting(start, arrivals++, lock.newCondition());
        queue.add(waiting);
        return waiting;
    }

    private boolean free() {
        return held.size() < places || untilFree() <= 0;
    }

    /** Nanoseconds until the oldest of the places that count has been kept for too long. */
    private long untilFree() {
        long oldest = System.nanoTime();
        int counted = 0;
        // The youngest count; they are the last.
        for (var turns = held.descendingIterator(); turns.hasNext() && counted < places; ) {
            oldest = turns.next().since;
            counted++;
        }
        return oldest + patience - System.nanoTime();
    }

    private void callNext() {
        Waiting next = queue.peek();
        if (next != null) {
            next.called.signal();
        }
    }
}
