package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.Topology;
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
public final class NetworkProjection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkProjection.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

    /** The share of time spent on reading, at most, while writes go on and on. */
    private static final int IDLE_FACTOR = 3;

    private final TopologyReader reader;
    private final ChangeLog log;
    private final BroaderConcepts concepts;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition updated = lock.newCondition();
    private volatile @Nullable Network current;
    private volatile @Nullable Thread follower;

    /** Starts to read when {@link #start() started}, or at the first question. */
    public NetworkProjection(Graph graph, ChangeLog log, Vocabularies vocabularies) {
        this.reader = new TopologyReader(graph, log);
        this.log = log;
        this.concepts = new BroaderConcepts(vocabularies);
    }

    /**
     * The network, waiting for what was written before this call to be in it, but no longer than
     * {@code patience}: after that the last one is given. Only the very first reading is always
     * waited for.
     */
    public Network upToDate(Duration timeout) {
        start();
        Network latest = current;
        long head = log.head();
        if (latest != null && latest.topology().seq() >= head) {
            return latest;
        }
        long remainingNanos = timeout.toNanos();
        lock.lock();
        try {
            while (true) {
                latest = current;
                if (latest != null && (latest.topology().seq() >= head || remainingNanos <= 0)) {
                    return latest;
                }
                if (latest == null) {
                    if (follower == null) {
                        throw new IllegalStateException("the network is closed");
                    }
                    updated.await();
                } else {
                    remainingNanos = updated.awaitNanos(remainingNanos);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the network is being closed", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        long seq = -1;
        while (follower == Thread.currentThread()) {
            try {
                if (seq >= 0 && log.awaitAfter(seq, POLL_INTERVAL) <= seq) {
                    continue;
                }
                long before = System.nanoTime();
                Topology read = reader.read();
                seq = read.seq();
                publish(new Network(read, concepts::selfAndNarrower, concepts::broadestKind));
                Thread.sleep(Duration.ofNanos((System.nanoTime() - before) * IDLE_FACTOR));
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failure) {
                if (follower != Thread.currentThread() || !waitedBeforeRetry(failure)) {
                    return;
                }
            }
        }
    }

    private static boolean waitedBeforeRetry(RuntimeException failure) {
        LOG.warn("The network could not be read; trying again in {}", RETRY_DELAY, failure);
        try {
            Thread.sleep(RETRY_DELAY);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private void publish(Network network) {
        lock.lock();
        try {
            current = network;
            updated.signalAll();
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
            updated.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
