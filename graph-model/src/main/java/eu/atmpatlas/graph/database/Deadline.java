package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The moment at which whoever waits for an answer stops waiting. While a thread has one, the
 * database ends at that moment whatever the thread asks of it through {@link Graph}.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    /** On the clock of {@link System#nanoTime}. */
    private final long nanoTime;

    private volatile boolean lifted;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** So far away from now. */
    public static Deadline in(Duration from) {
        return new Deadline(System.nanoTime() + from.toNanos());
    }

    /** That of the current thread, if it has one that counts. */
    public static @Nullable Deadline current() {
        Deadline deadline = OF_THREAD.get();
        return deadline == null || deadline.lifted ? null : deadline;
    }

    /** Gives the current thread a deadline, or takes it away. */
    public static void set(@Nullable Deadline deadline) {
        if (deadline == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(deadline);
        }
    }

    /** Counts no longer, on any thread: the answer has turned out to be a stream without an end. */
    public void lift() {
        lifted = true;
    }

    /** What is left; negative if it is over. */
    public Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
