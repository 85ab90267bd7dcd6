package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the index up with the change log on a thread of its own. A failure is logged and tried
 * again, with growing pauses, from the last commit on; queries go on with what they see.
 */
public final class IndexFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /** How long it takes at most to see that it is to stop. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private static final Duration PUBLISH_INTERVAL = Duration.ofSeconds(1);
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);

    private final Path folder;
    private final ChangeLog log;
    private final RecordSource records;
    private final Vocabularies vocabularies;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile IndexStore store;
    private volatile IndexProgress.State state = IndexProgress.State.STARTING;
    private volatile @Nullable String failure;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private int failures;

    /**
     * Opens the index; {@link #start} follows.
     *
     * @throws IndexFolderException if the folder cannot be used
     */
    public IndexFollower(
            Path folder, ChangeLog log, RecordSource records, Vocabularies vocabularies) {
        this.folder = folder;
        this.log = log;
        this.records = records;
        this.vocabularies = vocabularies;
        this.store = IndexStore.open(folder);
    }

    /** Begins to follow, once. From then on no query sees an index of another graph. */
    public void start() {
        try {
            indexer().verify();
        } catch (IOException | RuntimeException exception) {
            recover(exception);
        }
        thread = Thread.ofVirtual().name("search-index").start(this::run);
    }

    /** Commits, closes the index and waits until that is done: a second or so. */
    public void stop() throws InterruptedException {
        lock.lock();
        try {
            // Not by interrupt: that would break off queries and close files under Lucene's hands.
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (thread == null) {
            close();
        } else {
            thread.join();
        }
    }

    /** The newest state that queries may see, for the caller to read and close. */
    public SearcherReference acquire() {
        return store.acquire();
    }

    /** How it is going. */
    public IndexProgress progress() {
        IndexStore current = store;
        return new IndexProgress(state, current.seq(), current.records(), failure);
    }

    /**
     * Waits until queries see a change.
     *
     * @return false if the time was over before
     */
    public boolean awaitSeq(long seq, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (store.seq() < seq) {
                if (left <= 0 || state == IndexProgress.State.STOPPED) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                follow();
            } catch (InterruptedException interrupted) {
                break;
            } catch (Exception | Error exception) {
                recover(exception);
            }
        }
        close();
    }

    private void follow() throws IOException, InterruptedException {
        Indexer indexer = indexer();
        indexer.verify();
        indexer.begin();
        long published = System.nanoTime();
        long committed = published;
        boolean caughtUp = false;
        while (!stopping) {
            boolean more = indexer.step();
            long now = System.nanoTime();
            if (!more || now - published > PUBLISH_INTERVAL.toNanos()) {
                publish(indexer.checkpoint().seq());
                published = now;
            }
            if (now - committed > COMMIT_INTERVAL.toNanos()) {
                commit(indexer.checkpoint());
                committed = now;
            }
            if (!more) {
                caughtUp = caughtUp || followed();
                log.awaitAfter(indexer.checkpoint().seq(), POLL_INTERVAL);
            }
        }
        commit(indexer.checkpoint());
    }

    private Indexer indexer() {
        return new Indexer(store, log, records, vocabularies);
    }

    private boolean followed() {
        state = IndexProgress.State.FOLLOWING;
        failure = null;
        failures = 0;
        return true;
    }

    private void publish(long seq) throws IOException {
        if (seq != store.seq()) {
            store.publish(seq);
        }
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void commit(IndexCheckpoint checkpoint) throws IOException {
        if (!checkpoint.equals(store.committed())) {
            store.commit(checkpoint);
        }
    }

    private void recover(Throwable exception) {
        failures++;
        failure = exception.toString();
        state = IndexProgress.State.FAILING;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
        pause = pause.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : pause;
        LOG.error("The search index cannot follow; trying again in {}", pause, exception);
        try {
            pause(pause);
            IndexStore old = store;
            old.stopWriting();
            store = IndexStore.open(folder);
            old.release();
        } catch (IOException | RuntimeException reopenFailure) {
            LOG.error("The search index cannot be opened again", reopenFailure);
        }
    }

    private void pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !stopping) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        try {
            store.close();
        } catch (IOException | RuntimeException exception) {
            LOG.warn(
                    "The search index was not closed cleanly; it is checked when opened",
                    exception);
        }
        state = IndexProgress.State.STOPPED;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
