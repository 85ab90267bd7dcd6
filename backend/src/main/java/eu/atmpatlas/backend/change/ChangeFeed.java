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
 * The end of the log, at which any number may wait. The last changes are kept as they are told; who
 * is further behind reads the log.
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

    /** Whether the application ends, and with it every stream. */
    public boolean stopping() {
        return checkpoint.isClosed();
    }

    /**
     * What was found on the way along the log.
     *
     * @param matches some two hundred at most
     * @param reached every match up to this number is among them
     */
    public record ChangeSlice(List<PublishedChange> matches, long reached) {}

    /**
     * The next stretch of the log after a number: at once where there is any, and otherwise as soon
     * as there is. It may be without matches, but then it leads on.
     *
     * @return one that leads nowhere if the time was over, or the application ends
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
                return new ChangeSlice(
                        next.stream().filter(filter::matches).toList(), next.getLast().number());
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

    /** Begins at the end: who is further behind reads the log. */
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
                // What is kept was told before the person left: the log tells it anew.
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

    /** After the followers that are part of the application, before the web server's streams. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    /** Before the web server waits for its last answers: streams would keep it waiting. */
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
