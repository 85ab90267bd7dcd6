package eu.atmpatlas.graph.database;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of the embedded engine. It uses the heap of this JVM ({@code -Xmx}).
 *
 * @param folder data folder; created if it does not exist
 * @param pageCacheBytes memory for store files, outside the heap
 * @param boltPort port on 127.0.0.1, or 0 for any free port
 * @param transactionMemoryBytes heap for one transaction, or 0 for no separate limit
 * @param allTransactionsMemoryBytes heap for all transactions together, or 0 for 70 % of the heap
 * @param replanInterval shortest time after which a query is planned again because the numbers of
 *     records have changed
 */
public record EmbeddedSettings(
        Path folder,
        long pageCacheBytes,
        int boltPort,
        long transactionMemoryBytes,
        long allTransactionsMemoryBytes,
        Duration replanInterval) {

    /**
     * A first load changes the numbers all the time. With Neo4j's default of 10 seconds a third of
     * its CPU time went into planning again.
     */
    public static final Duration REPLAN_INTERVAL = Duration.ofMinutes(1);

    private static final long MEBIBYTE = 1L << 20;

    /** Smallest page cache with which the engine works well: 8 MiB. */
    public static final long MIN_PAGE_CACHE_BYTES = 8 * MEBIBYTE;

    /**
     * @throws IllegalArgumentException naming the field that is out of its range
     */
    public EmbeddedSettings {
        folder = folder.toAbsolutePath().normalize();
        if (pageCacheBytes < MIN_PAGE_CACHE_BYTES) {
            throw new IllegalArgumentException(
                    "page-cache: %d bytes is less than 8 MiB".formatted(pageCacheBytes));
        }
        if (boltPort < 0 || boltPort > 65535) {
            throw new IllegalArgumentException(
                    "bolt-port: %d is not between 0 and 65535".formatted(boltPort));
        }
        if (transactionMemoryBytes < 0) {
            throw new IllegalArgumentException(
                    "transaction-memory: %d is negative".formatted(transactionMemoryBytes));
        }
        if (allTransactionsMemoryBytes < 0) {
            throw new IllegalArgumentException(
                    "all-transactions-memory: %d is negative"
                            .formatted(allTransactionsMemoryBytes));
        }
        if (replanInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "replan-interval: %s is negative".formatted(replanInterval));
        }
    }

    /** Returns the default settings for a folder: 256 MiB page cache, any free port. */
    public static EmbeddedSettings defaults(Path folder) {
        return new EmbeddedSettings(folder, 256 * MEBIBYTE, 0, 0, 0, REPLAN_INTERVAL);
    }
}
