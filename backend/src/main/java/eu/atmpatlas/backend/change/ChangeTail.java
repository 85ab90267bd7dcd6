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
public final class ChangeTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTail.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int KEPT = 1_000;
    private static final int AT_ONCE = 200;

    private final ChangeLog log;
    private final Telling telling;
    private final FilteredLog filtered;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<ToldChange> recent = new ArrayDeque<>();
    private long head;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ChangeTail(ChangeLog log, Telling telling, FilteredLog filtered) {
        this.log = log;
        this.telling = telling;
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
    public record Stretch(List<ToldChange> matches, long reached) {}

    /**
     * The next stretch of the log after a number: at once where there is any, and otherwise as soon
     * as there is. It may be without matches, but then it leads on.
     *
     * @return one that leads nowhere if the time was over, or the application ends
     */
    public Stretch after(long number, ChangeFilter filter, Duration atMost)
            throws InterruptedException {
        long end;
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (head <= number && !stopping && left > 0) {
                left = grown.awaitNanos(left);
            }
            if (head <= number || stopping) {
                return new Stretch(List.of(), number);
            }
            if (!recent.isEmpty() && recent.getFirst().number() <= number + 1) {
                List<ToldChange> next =
                        recent.stream()
                                .filter(change -> change.number() > number)
                                .limit(AT_ONCE)
                                .toList();
                return new Stretch(
                        next.stream().filter(filter::matches).toList(), next.getLast().number());
            }
            end = head + 1;
        } finally {
            lock.unlock();
        }
        FilteredLog.Part part = filtered.part(filter, number, end, false, AT_ONCE);
        return new Stretch(part.matches(), part.reached());
    }

    private void run() {
        while (!stopping) {
            try {
                if (log.awaitAfter(head, LOOK_EVERY) > head) {
                    take();
                }
            } catch (InterruptedException asked) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("The change log cannot be followed; trying again", broken);
                pause();
            }
        }
    }

    private void take() {
        List<Change> changes = log.after(head, AT_ONCE);
        List<ToldChange> told = telling.tell(changes);
        lock.lock();
        try {
            if (told.stream().anyMatch(ToldChange::withheld)) {
                // What is kept was told before the person left: the log tells it anew.
                recent.clear();
            }
            for (ToldChange change : told) {
                recent.addLast(change);
                head = change.number();
            }
            while (recent.size() > KEPT) {
                recent.removeFirst();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException asked) {
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
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !stopping;
    }
}
