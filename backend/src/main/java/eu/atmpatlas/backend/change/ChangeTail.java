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
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<ToldChange> recent = new ArrayDeque<>();
    private long head;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ChangeTail(ChangeLog log, Telling telling) {
        this.log = log;
        this.telling = telling;
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
     * The changes after a number, some two hundred at most: at once where there are any, and
     * otherwise as soon as there are.
     *
     * @return nothing if the time was over, or the application ends
     */
    public List<ToldChange> after(long number, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (head <= number && !stopping && left > 0) {
                left = grown.awaitNanos(left);
            }
            if (head <= number || stopping) {
                return List.of();
            }
            if (!recent.isEmpty() && recent.getFirst().number() <= number + 1) {
                return recent.stream()
                        .filter(change -> change.number() > number)
                        .limit(AT_ONCE)
                        .toList();
            }
        } finally {
            lock.unlock();
        }
        return telling.tell(log.after(number, AT_ONCE));
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
