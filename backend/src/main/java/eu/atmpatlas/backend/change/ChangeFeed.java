package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The end of the log, at which any number may wait. One thread asks the graph for all of them, and
 * the last changes are kept as they are told; who is further behind reads the log.
 */
@Component
public final class ChangeFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final int MAX_RECENT = 1_000;
    private static final int BATCH_SIZE = 200;

    private final ChangeLog log;
    private final PublicChangeMapper mapper;
    private final FilteredChangeLog filtered;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<PublishedChange> recent = new ArrayDeque<>();
    private long head;
    private volatile boolean stopping;
    private @Nullable Thread thread;

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
        return stopping;
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
        long end;
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (head <= number && !stopping && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (head <= number || stopping) {
                return new ChangeSlice(List.of(), number);
            }
            if (!recent.isEmpty() && recent.getFirst().number() <= number + 1) {
                List<PublishedChange> next =
                        recent.stream()
                                .filter(change -> change.number() > number)
                                .limit(BATCH_SIZE)
                                .toList();
                return new ChangeSlice(
                        next.stream().filter(filter::matches).toList(), next.getLast().number());
            }
            end = head + 1;
        } finally {
            lock.unlock();
        }
        FilteredChangeLog.Batch batch = filtered.next(filter, number, end, false, BATCH_SIZE);
        return new ChangeSlice(batch.matches(), batch.reached());
    }

    private void run() {
        while (!stopping) {
            try {
                if (log.awaitAfter(head, POLL_INTERVAL) > head) {
                    poll();
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("The change log cannot be followed; trying again", broken);
                pause();
            }
        }
    }

    private void poll() {
        List<Change> changes = log.after(head, BATCH_SIZE);
        List<PublishedChange> published = mapper.map(changes);
        lock.lock();
        try {
            if (published.stream().anyMatch(PublishedChange::withheld)) {
                // What is kept was told before the person left: the log tells it anew.
                recent.clear();
            }
            for (PublishedChange change : published) {
                recent.addLast(change);
                head = change.number();
            }
            while (recent.size() > MAX_RECENT) {
                recent.removeFirst();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        if (thread == null) {
            head = log.head();
            thread = Thread.ofVirtual().name("change-tail").start(this::run);
        }
    }

    /** After the followers that are part of the application, before the web server's streams. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    /** Before the web server waits for its last answers: streams would keep it waiting. */
    @Override
    public void stop() {
        stopping = true;
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !stopping;
    }
}
