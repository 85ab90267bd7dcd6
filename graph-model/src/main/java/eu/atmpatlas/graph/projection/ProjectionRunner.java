package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;

import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps projections up to date with the change log while the application runs. One thread reads the
 * log; each projection takes in the changes on its own thread, so that a slow or failing one holds
 * up no other.
 */
public final class ProjectionRunner implements SmartLifecycle, AutoCloseable {

    /** Starts before the web server takes requests, and stops after it has answered the last. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

    private final ChangeLog log;
    private final LogReader reader;
    private final List<ProjectionWorker> workers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** Runs these once it is {@link #start started}; it is started and stopped once. */
    public ProjectionRunner(ChangeLog log, CommitSignal signal, List<Projection> projections) {
        this(log, signal, projections, FIRST_BACKOFF);
    }

    /**
     * The same with another backoff.
     *
     * @param firstBackoff the pause after a first failure; doubled after each further one, 32 times
     *     as long at most
     */
    public ProjectionRunner(
            ChangeLog log,
            CommitSignal signal,
            List<Projection> projections,
            Duration firstBackoff) {
        this.log = log;
        this.reader = new LogReader(log, signal);
        this.workers =
                projections.stream()
                        .map(each -> new ProjectionWorker(each, reader, firstBackoff))
                        .toList();
    }

    /** How each follows. */
    public List<ProjectionStatus> status() {
        return workers.stream().map(ProjectionWorker::status).toList();
    }

    /**
     * How the one of this name follows.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ProjectionStatus status(String name) {
        return status().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
    }

    /**
     * Number of the last change that is in every projection; {@link Checkpoint#NONE} if one is not
     * built.
     */
    public long sequence() {
        return workers.stream()
                .mapToLong(each -> each.projection().checkpoint().sequence())
                .min()
                .orElseGet(log::head);
    }

    /** How many changes the one of this name is behind the log. */
    public long lag(String name) {
        return status(name).lag(log.head());
    }

    /**
     * Waits until a change is in every projection.
     *
     * @return false if the time was over before, or the runner stops
     */
    public boolean awaitSequence(long seq, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (ProjectionWorker worker : workers) {
            long left = Math.max(0, end - System.nanoTime());
            if (!worker.projection().checkpoint().await(seq, Duration.ofNanos(left))) {
                return false;
            }
        }
        return true;
    }

    /** Those that the application waits for come first, and the others after them. */
    @Override
    public synchronized void start() {
        if (running || reader.isStopping()) {
            return;
        }
        running = true;
        begin("change-log", reader);
        List<ProjectionWorker> awaited =
                workers.stream()
                        .filter(each -> each.projection().startTimeout().isPositive())
                        .toList();
        awaited.forEach(this::begin);
        try {
            for (ProjectionWorker worker : awaited) {
                Projection projection = worker.projection();
                projection.checkpoint().await(log.head(), projection.startTimeout());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workers.stream().filter(each -> !awaited.contains(each)).forEach(this::begin);
    }

    private void begin(ProjectionWorker worker) {
        begin(worker.projection().name(), worker);
    }

    private void begin(String name, Runnable task) {
        threads.add(Thread.ofVirtual().name(name).start(task));
    }

    /**
     * Stops and waits until every projection is closed. Work under way comes to its own end: an
     * interrupt would break off queries and close the index's files while they are written.
     */
    @Override
    public synchronized void stop() {
        reader.stop();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
            threads.clear();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(worker -> worker.projection().checkpoint().close());
        running = false;
    }

    /** Also where the application failed to start. */
    @Override
    public void close() {
        stop();
    }

    /** What is stopped is stopped for good: a context of a test that rests must not stop it. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
