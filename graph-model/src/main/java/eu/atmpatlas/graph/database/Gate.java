package eu.atmpatlas.graph.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of transactions in at once; the others wait their turn here. The driver's
 * own queue refuses whoever comes when it is full, which thousands of virtual threads fill at once.
 */
final class Gate {

    /** Fewer than the driver's pool holds by default (100), and more than any engine works on. */
    private static final int AT_ONCE = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** A thread that is inside needs no second place: it would wait for itself. */
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /**
     * @throws GraphBusyException if no place came free in time
     */
    Pass enter() {
        if (inside.get()) {
            return () -> {};
        }
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphBusyException(
                        "No transaction could begin within %d s: %d are at work and %d wait"
                                .formatted(PATIENCE.toSeconds(), AT_ONCE, places.getQueueLength()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GraphBusyException("Interrupted while waiting for a transaction to begin");
        }
        inside.set(true);
        return () -> {
            inside.remove();
            places.release();
        };
    }

    /** The right to be inside, until closed. */
    @FunctionalInterface
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
