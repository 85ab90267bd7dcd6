package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The moment at which whoever waits for an answer stops waiting. While a thread has one, the
 * database ends at that moment whatever the thread asks of it through {@link Graph}.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    /** On the clock of {@link System#nanoTime}. */
    private final long nanoTime;

    private volatile boolean cancelled;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** So far away from now. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** That of the current thread, if it has one that counts. */
    public static @Nullable Deadline current() {
        Deadline deadline = CURRENT.get();
        return deadline == null || deadline.cancelled ? null : deadline;
    }

    /** Gives the current thread a deadline, or takes it away. */
    public static void set(@Nullable Deadline deadline) {
        if (deadline == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(deadline);
        }
    }

    /** Counts no longer, on any thread: the answer has turned out to be a stream without an end. */
    public void cancel() {
        cancelled = true;
    }

    /** What is left; negative if it is over. */
    public Duration remaining() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
