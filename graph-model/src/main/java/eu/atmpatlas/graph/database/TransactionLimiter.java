package eu.atmpatlas.graph.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of concurrent transactions; further ones wait here. The driver's own queue
 * refuses callers when it is full, and thousands of virtual threads fill it at once.
 */
final class TransactionLimiter {

    /** Below the driver's default pool size (100), and more than any engine runs at once. */
    private static final int MAX_CONCURRENT = 64;

    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(30);

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

    /** A thread that holds a permit needs no second one; otherwise it would wait for itself. */
    private final ThreadLocal<Boolean> holding = ThreadLocal.withInitial(() -> false);

    /**
     * @throws GraphBusyException if no permit becomes free in time
     */
    Permit acquire() {
        if (holding.get()) {
            return () -> {};
        }
        try {
            if (!permits.tryAcquire(ACQUIRE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphBusyException(
                        "No transaction could start within %d s: %d are running and %d are waiting"
                                .formatted(
                                        ACQUIRE_TIMEOUT.toSeconds(),
                                        MAX_CONCURRENT,
                                        permits.getQueueLength()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GraphBusyException("Interrupted while waiting for a transaction to begin");
        }
        holding.set(true);
        return () -> {
            holding.remove();
            permits.release();
        };
    }

    /** A permit for one transaction, until closed. */
    @FunctionalInterface
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
