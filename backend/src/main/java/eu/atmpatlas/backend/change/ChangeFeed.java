package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets any number of readers wait for new changes. The latest changes are kept in memory in their
 * published form; a reader that is further behind reads the log.
 */
@Component
public final class ChangeFeed implements Projection, SmartLifecycle {

    private static final int MAX_RECENT = 1_000;
    private static final int BATCH_SIZE = 200;

    private final ChangeLog log;
    private final PublicChangeMapper mapper;
    private final FilteredChangeLog filtered;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<PublishedChange> recent = new ArrayDeque<>();
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile boolean running;

    ChangeFeed(ChangeLog log, PublicChangeMapper mapper, FilteredChangeLog filtered) {
        this.log = log;
        this.mapper = mapper;
        this.filtered = filtered;
    }

    /** Number of the last change in the log. */
    public long head() {
        return log.head();
    }

    /** Whether the application is stopping. All streams end then. */
    public boolean stopping() {
        return checkpoint.isClosed();
    }

    /**
     * A scanned part of the log.
     *
     * @param matches changes that match the filter, about two hundred at most
     * @param reached all matches up to this number are included
     */
    public record ChangeSlice(List<PublishedChange> matches, long reached) {}

    /**
     * Scans the next part of the log after a number. Waits if there are no later changes yet. The
     * result may have no matches, but {@code reached} advances.
     *
     * @return a slice that ends at {@code number} if the time has passed, or the application is
     *     stopping
     */
    public ChangeSlice after(long number, ChangeFilter filter, Duration timeout)
            throws InterruptedException {
        if (stopping() || !checkpoint.await(number + 1, timeout) || stopping()) {
            return new ChangeSlice(List.of(), number);
        }
        long end = checkpoint.sequence() + 1;
        lock.lockInterruptibly();
        try {
            if (!recent.isEmpty() && recent.getFirst().number() <= number + 1) {
                List<PublishedChange> next =
                        recent.stream()
                                .filter(change -> change.number() > number)
                                .limit(BATCH_SIZE)
                                .toList();
                if (!next.isEmpty()) {
                    return new ChangeSlice(
                            next.stream().filter(filter::matches).toList(),
                            next.getLast().number());
                }
            }
        } finally {
            lock.unlock();
        }
        FilteredChangeLog.Batch batch = filtered.next(filter, number, end, false, BATCH_SIZE);
        return new ChangeSlice(batch.matches(), batch.reached());
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public boolean prefersReset(long behind) {
        return behind > MAX_RECENT;
    }

    /** Starts at the end of the log. A reader that is further behind reads the log. */
    @Override
    public void reset() {
        long head = log.head();
        lock.lock();
        try {
            recent.clear();
        } finally {
            lock.unlock();
        }
        checkpoint.moveTo(head);
    }

    @Override
    public void apply(List<Change> changes) {
        List<PublishedChange> publishedChanges = mapper.map(changes);
        lock.lock();
        try {
            if (publishedChanges.stream().anyMatch(PublishedChange::withheld)) {
                // The kept changes still show the removed person; the log does not show the person
                // any more.
                recent.clear();
            }
            publishedChanges.stream()
                    .filter(change ->
                            recent.isEmpty() || change.number() > recent.getLast().number())
                    .forEach(recent::addLast);
            while (recent.size() > MAX_RECENT) {
                recent.removeFirst();
            }
        } finally {
            lock.unlock();
        }
        checkpoint.moveTo(changes.getLast().seq());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Stops after the projections of the application and before the web server's streams. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    /**
     * Stops before the web server waits for its last responses, because open streams would delay
     * it.
     */
    @Override
    public void stop() {
        running = false;
        checkpoint.close();
    }

    /** A stop is final, so a test context that Spring pauses must not stop the feed. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
