package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The time at which a caller stops waiting for an answer. While a thread has a deadline, the
 * database ends each transaction of that thread in {@link Graph} at that time.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    /** On the clock of {@link System#nanoTime}. */
    private final long nanoTime;

    private volatile boolean cancelled;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns a deadline after this duration from now. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Returns the active deadline of the current thread, if any. */
    public static @Nullable Deadline current() {
        Deadline deadline = CURRENT.get();
        return deadline == null || deadline.cancelled ? null : deadline;
    }

    /** Sets or removes the deadline of the current thread. */
    public static void set(@Nullable Deadline deadline) {
        if (deadline == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(deadline);
        }
    }

    /** Deactivates the deadline on all threads, because the answer is a stream without an end. */
    public void cancel() {
        cancelled = true;
    }

    /** Returns the remaining time; negative after the deadline. */
    public Duration remaining() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
