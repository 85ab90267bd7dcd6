package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Analyses parts of the network on separate threads and caches the latest results: analyses of at
 * most {@value #MAX_CACHED_RECORDS} records and relations in total, about 150 bytes each.
 * Thread-safe.
 */
public final class NetworkAnalysisCache implements AutoCloseable {

    static final int MAX_CACHED_RECORDS = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkAnalysisCache.class);

    /**
     * Parts up to this number of records have a thread of their own, so they do not wait for larger
     * ones.
     */
    private static final int MAX_QUICK_RECORDS = 5_000;

    private final Map<NetworkFilter, NetworkAnalysis> cached = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, CompletableFuture<NetworkAnalysis>> running = new HashMap<>();
    private final ExecutorService quickExecutor = newExecutor("network-analysis-quick");
    private final ExecutorService slowExecutor = newExecutor("network-analysis");

    private static ExecutorService newExecutor(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).factory());
    }

    /**
     * Returns the analysis of a part of the network.
     *
     * @param timeout how long to wait for it
     * @return after the timeout the analysis of an earlier state, with its own date; null if there
     *     is none
     */
    public @Nullable NetworkAnalysis get(Network network, NetworkFilter filter, Duration timeout) {
        long seq = network.topology().seq();
        CompletableFuture<NetworkAnalysis> pending;
        synchronized (cached) {
            NetworkAnalysis latest = cached.get(filter);
            if (latest != null && latest.topology().seq() >= seq) {
                return latest;
            }
            pending = running.get(new Key(filter, seq));
            if (pending == null) {
                pending = start(network, new Key(filter, seq));
            }
        }
        try {
            return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException timedOut) {
            synchronized (cached) {
                return cached.get(filter);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while analysing the network", interrupted);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        }
    }

    private CompletableFuture<NetworkAnalysis> start(Network network, Key key) {
        var pending = new CompletableFuture<NetworkAnalysis>();
        running.put(key, pending);
        ExecutorService executor =
                network.count(key.filter()) <= MAX_QUICK_RECORDS ? quickExecutor : slowExecutor;
        executor.execute(() -> {
            try {
                NetworkAnalysis analysis = network.analyse(key.filter());
                put(key, analysis);
                pending.complete(analysis);
            } catch (RuntimeException | Error failure) {
                LOG.warn("The network could not be analysed", failure);
                pending.completeExceptionally(failure);
            } finally {
                synchronized (cached) {
                    running.remove(key);
                }
            }
        });
        return pending;
    }

    private void put(Key key, NetworkAnalysis analysis) {
        synchronized (cached) {
            NetworkAnalysis latest = cached.get(key.filter());
            if (latest == null || latest.topology().seq() <= key.seq()) {
                cached.put(key.filter(), analysis);
            }
            long size = cached.values().stream().mapToLong(NetworkAnalysisCache::size).sum();
            var oldest = cached.values().iterator();
            while (size > MAX_CACHED_RECORDS && cached.size() > 1) {
                size -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(NetworkAnalysis analysis) {
        return (long) analysis.nodeCount() + analysis.relationCount();
    }

    /** Stops all analyses. */
    @Override
    public void close() {
        quickExecutor.shutdownNow();
        slowExecutor.shutdownNow();
    }

    private record Key(NetworkFilter filter, long seq) {}
}
