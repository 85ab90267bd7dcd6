package eu.atmpatlas.graph.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far readers see a projection: the number of the last change in it. The projection moves it,
 * any thread may read it or wait for it. Waits are measured by the monotonic clock.
 */
public final class Checkpoint {

    /** Of a projection that is not built. */
    public static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long sequence = NONE;
    private volatile boolean closed;

    /** Number of the last change, or {@link #NONE}. */
    public long sequence() {
        return sequence;
    }

    /** Moves it, forward as a rule; to {@link #NONE} if the projection cannot be relied on. */
    public void moveTo(long reached) {
        lock.lock();
        try {
            sequence = reached;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until readers see a change.
     *
     * @return false if the time was over before, or nothing more will come
     */
    public boolean await(long change, Duration atMost) throws InterruptedException {
        if (sequence >= change) {
            return true;
        }
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (sequence < change && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return sequence >= change;
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait: nothing more will come. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing more will come. */
    public boolean isClosed() {
        return closed;
    }
}
