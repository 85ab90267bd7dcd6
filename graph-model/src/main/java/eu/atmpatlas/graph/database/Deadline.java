package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The moment at which whoever waits for an answer stops waiting. While a thread has one, the
 * database ends at that moment whatever the thread asks of it through {@link Graph}.
 *
 * @param nanoTime on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    /** So far away from now. */
    public static Deadline in(Duration from) {
        return new Deadline(System.nanoTime() + from.toNanos());
    }

    /** That of the current thread, if it has one. */
    public static @Nullable Deadline current() {
        return OF_THREAD.get();
    }

    /** Gives the current thread a deadline, or takes it away. */
    public static void set(@Nullable Deadline deadline) {
        if (deadline == null) {
            OF_THREAD.remove();
        } else {
            OF_THREAD.set(deadline);
        }
    }

    /** What is left; negative if it is over. */
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }
}
