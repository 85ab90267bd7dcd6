package eu.atmpatlas.graph.network;

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
 * Measures parts of the network on threads of its own and keeps what was measured last: analyses of
 * at most {@value #MOST_RECORDS} records and ties together, some 150 bytes each. Safe from any
 * thread.
 */
public final class Analyses implements AutoCloseable {

    static final int MOST_RECORDS = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Analyses.class);

    /** Parts up to this size do not wait behind larger ones. */
    private static final int SMALL = 5_000;

    private final Map<NetworkFilter, NetworkAnalysis> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Asked, CompletableFuture<NetworkAnalysis>> running = new HashMap<>();
    private final ExecutorService quick = thread("network-analysis-quick");
    private final ExecutorService slow = thread("network-analysis");

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).factory());
    }

    /**
     * The analysis of a part of the network.
     *
     * @param patience how long to wait for it
     * @return what was measured of an earlier state, with its own date, if it is not there in time;
     *     null if there is none
     */
    public @Nullable NetworkAnalysis of(Network network, NetworkFilter filter, Duration patience) {
        long seq = network.topology().seq();
        CompletableFuture<NetworkAnalysis> coming;
        synchronized (kept) {
            NetworkAnalysis held = kept.get(filter);
            if (held != null && held.topology().seq() >= seq) {
                return held;
            }
            coming = running.get(new Asked(filter, seq));
            if (coming == null) {
                coming = start(network, new Asked(filter, seq));
            }
        }
        try {
            return coming.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException later) {
            synchronized (kept) {
                return kept.get(filter);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring the network", stopped);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        }
    }

    private CompletableFuture<NetworkAnalysis> start(Network network, Asked asked) {
        var coming = new CompletableFuture<NetworkAnalysis>();
        running.put(asked, coming);
        ExecutorService thread = network.count(asked.filter()) <= SMALL ? quick : slow;
        thread.execute(() -> {
            try {
                NetworkAnalysis analysis = network.analyse(asked.filter());
                keep(asked, analysis);
                coming.complete(analysis);
            } catch (RuntimeException | Error failure) {
                LOG.warn("The network could not be measured", failure);
                coming.completeExceptionally(failure);
            } finally {
                synchronized (kept) {
                    running.remove(asked);
                }
            }
        });
        return coming;
    }

    private void keep(Asked asked, NetworkAnalysis analysis) {
        synchronized (kept) {
            NetworkAnalysis held = kept.get(asked.filter());
            if (held == null || held.topology().seq() <= asked.seq()) {
                kept.put(asked.filter(), analysis);
            }
            long size = kept.values().stream().mapToLong(Analyses::size).sum();
            var oldest = kept.values().iterator();
            while (size > MOST_RECORDS && kept.size() > 1) {
                size -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(NetworkAnalysis analysis) {
        return (long) analysis.nodeCount() + analysis.tieCount();
    }

    /** Ends what is being measured. */
    @Override
    public void close() {
        quick.shutdownNow();
        slow.shutdownNow();
    }

    private record Asked(NetworkFilter filter, long seq) {}
}
