package eu.atmpatlas.graph.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Number of the last change that a projection includes. The projection moves it; any thread may
 * read it or wait for it. Waits use the monotonic clock.
 */
public final class Checkpoint {

    /** Value for a projection that is not built. */
    public static final long NONE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long sequence = NONE;
    private volatile boolean closed;

    /** Returns the number of the last change, or {@link #NONE}. */
    public long sequence() {
        return sequence;
    }

    /**
     * Moves the checkpoint, normally forward; to {@link #NONE} if the projection is no longer
     * valid.
     */
    public void moveTo(long newSequence) {
        lock.lock();
        try {
            sequence = newSequence;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the projection includes a change.
     *
     * @return false if the timeout passed first, or the checkpoint is closed
     */
    public boolean await(long change, Duration timeout) throws InterruptedException {
        if (sequence >= change) {
            return true;
        }
        long remainingNanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (sequence < change && !closed && remainingNanos > 0) {
                remainingNanos = moved.awaitNanos(remainingNanos);
            }
            return sequence >= change;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the checkpoint and ends every wait; it does not move again. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the checkpoint is closed. */
    public boolean isClosed() {
        return closed;
    }
}
