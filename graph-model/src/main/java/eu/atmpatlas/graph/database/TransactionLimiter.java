package eu.atmpatlas.graph.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a bounded number of transactions in at once; the others wait their turn here. The driver's
 * own queue refuses whoever comes when it is full, which thousands of virtual threads fill at once.
 */
final class TransactionLimiter {

    /** Fewer than the driver's pool holds by default (100), and more than any engine works on. */
    private static final int MAX_CONCURRENT = 64;

    private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(30);

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

    /** A thread that is inside needs no second place: it would wait for itself. */
    private final ThreadLocal<Boolean> holding = ThreadLocal.withInitial(() -> false);

    /**
     * @throws GraphBusyException if no place came free in time
     */
    Permit acquire() {
        if (holding.get()) {
            return () -> {};
        }
        try {
            if (!permits.tryAcquire(ACQUIRE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphBusyException(
                        "No transaction could begin within %d s: %d are at work and %d wait"
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

    /** The right to be inside, until closed. */
    @FunctionalInterface
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
