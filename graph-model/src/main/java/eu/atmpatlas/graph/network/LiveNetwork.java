package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The network as it stands, read again by itself whenever the change log has grown: some hundredths
 * of a second at a thousand records, some seconds at a hundred thousand, during which the one
 * before is served. Safe from any thread.
 */
public final class LiveNetwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNetwork.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** The share of time spent on reading, at most, while writes go on and on. */
    private static final int REST = 3;

    private final TopologyReader reader;
    private final ChangeLog log;
    private final Broader concepts;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable Network current;
    private volatile @Nullable Thread follower;

    /** Starts to read when {@link #start() started}, or at the first question. */
    public LiveNetwork(Graph graph, ChangeLog log, Vocabularies vocabularies) {
        this.reader = new TopologyReader(graph, log);
        this.log = log;
        this.concepts = new Broader(vocabularies);
    }

    /**
     * The network, waiting for what was written before this call to be in it, but no longer than
     * {@code patience}: after that the last one is given. Only the very first reading is always
     * waited for.
     */
    public Network upToDate(Duration patience) {
        start();
        Network held = current;
        long head = log.head();
        if (held != null && held.topology().seq() >= head) {
            return held;
        }
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                held = current;
                if (held != null && (held.topology().seq() >= head || left <= 0)) {
                    return held;
                }
                if (held == null) {
                    if (follower == null) {
                        throw new IllegalStateException("the network is closed");
                    }
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the network is being closed", stopped);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        long seq = -1;
        while (follower == Thread.currentThread()) {
            try {
                if (seq >= 0 && log.awaitAfter(seq, LOOK) <= seq) {
                    continue;
                }
                long before = System.nanoTime();
                Topology read = reader.read();
                seq = read.seq();
                serve(new Network(read, concepts::downwards, concepts::broadestKind));
                Thread.sleep(Duration.ofNanos((System.nanoTime() - before) * REST));
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (follower != Thread.currentThread() || !rested(failure)) {
                    return;
                }
            }
        }
    }

    private static boolean rested(RuntimeException failure) {
        LOG.warn("The network could not be read; trying again in {}", AFTER_FAILURE, failure);
        try {
            Thread.sleep(AFTER_FAILURE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void serve(Network network) {
        lock.lock();
        try {
            current = network;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        if (follower != null) {
            return;
        }
        lock.lock();
        try {
            if (follower == null) {
                Thread thread = Thread.ofVirtual().name("network").unstarted(this::follow);
                follower = thread;
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The reader ends by itself within a second or so: interrupted, it would break off a query. */
    @Override
    public void stop() {
        lock.lock();
        try {
            follower = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
