package eu.atmpatlas.graph.change;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes this instance's followers of the change log as soon as its own write door has written. */
public final class CommitSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private long seq;

    /** Told by the write door after a commit. */
    public void committed(long head) {
        lock.lock();
        try {
            seq = Math.max(seq, head);
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Number of the last change that this instance's door has committed, 0 before the first. */
    public long committed() {
        lock.lock();
        try {
            return seq;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a commit beyond the number was signalled, or the time is over. */
    boolean await(long after, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            if (seq <= after) {
                return written.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
