package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Reads the change log for all projections, on one thread. It reads immediately after a commit of
 * this instance, and every second for commits of other instances. The last changes stay in memory;
 * a projection that is further behind reads the log itself.
 */
final class LogReader implements Runnable {

    /** Longest delay for a commit of another instance. */
    static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private static final int MAX_BATCH = 1_000;
    private static final int MAX_BUFFERED = 1_000;

    private final ChangeLog log;
    private final CommitSignal signal;
    private final LongConsumer onCommit = this::committed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Change> buffer = new ArrayDeque<>();
    private long head = Checkpoint.NONE;
    private long committed;
    private @Nullable RuntimeException failure;
    private volatile boolean stopping;

    LogReader(ChangeLog log, CommitSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    @Override
    public void run() {
        signal.subscribe(onCommit);
        try {
            while (!stopping) {
                readOnce();
                awaitCommit();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            signal.unsubscribe(onCommit);
        }
    }

    private void readOnce() {
        try {
            long before = head();
            if (before == Checkpoint.NONE) {
                append(List.of(), log.head());
                return;
            }
            List<Change> changes = log.after(before, MAX_BATCH);
            append(changes, changes.isEmpty() ? before : changes.getLast().seq());
        } catch (RuntimeException broken) {
            lock.lock();
            try {
                failure = broken;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void append(List<Change> changes, long end) {
        lock.lock();
        try {
            failure = null;
            buffer.addAll(changes);
            while (buffer.size() > MAX_BUFFERED) {
                buffer.removeFirst();
            }
            head = end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitCommit() throws InterruptedException {
        long remainingNanos = POLL_INTERVAL.toNanos();
        lock.lockInterruptibly();
        try {
            while ((committed <= head || failure != null) && !stopping && remainingNanos > 0) {
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void committed(long seq) {
        lock.lock();
        try {
            committed = Math.max(committed, seq);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the number of the last change that was read, {@link Checkpoint#NONE} before the first
     * read.
     */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the log has a change after this number, the timeout passes or the runner stops.
     *
     * @return number of the last change
     * @throws IllegalStateException if the log cannot be read
     */
    long awaitBeyond(long seq, Duration timeout) throws InterruptedException {
        long remainingNanos = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= seq && failure == null && !stopping && remainingNanos > 0) {
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
            if (failure != null) {
                throw new IllegalStateException("The change log cannot be read", failure);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Returns changes after a number, oldest first and without gaps. */
    List<Change> after(long seq) {
        lock.lock();
        try {
            if (!buffer.isEmpty() && buffer.getFirst().seq() <= seq + 1) {
                return buffer.stream().filter(change -> change.seq() > seq).toList();
            }
        } finally {
            lock.unlock();
        }
        return log.after(seq, MAX_BATCH);
    }

    /** Waits for a time, or until the runner stops. */
    void pause(Duration time) throws InterruptedException {
        long remainingNanos = time.toNanos();
        lock.lockInterruptibly();
        try {
            while (!stopping && remainingNanos > 0) {
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /** Stops the reader and ends every wait. Running queries complete normally. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
