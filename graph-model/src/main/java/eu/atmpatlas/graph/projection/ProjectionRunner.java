package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;

import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps projections up to date with the change log while the application runs. One thread reads the
 * log. Each projection applies the changes on its own thread, so that a slow or failing projection
 * does not delay others.
 */
public final class ProjectionRunner implements SmartLifecycle, AutoCloseable {

    /**
     * Starts before the web server accepts requests, and stops after it has answered the last one.
     */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

    private final ChangeLog log;
    private final LogReader reader;
    private final List<ProjectionWorker> workers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** Creates a runner, to be {@link #start started} and stopped once. */
    public ProjectionRunner(ChangeLog log, CommitSignal signal, List<Projection> projections) {
        this(log, signal, projections, FIRST_BACKOFF);
    }

    /**
     * Creates a runner with another backoff.
     *
     * @param firstBackoff pause after a first failure; doubled after each further failure, up to 32
     *     times
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

    /** Returns the status of each projection. */
    public List<ProjectionStatus> status() {
        return workers.stream().map(ProjectionWorker::status).toList();
    }

    /**
     * Returns the status of one projection.
     *
     * @throws IllegalArgumentException if no projection has this name
     */
    public ProjectionStatus status(String name) {
        return status().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
    }

    /**
     * Returns the number of the last change that every projection includes; {@link Checkpoint#NONE}
     * if one is not built.
     */
    public long sequence() {
        return workers.stream()
                .mapToLong(each -> each.projection().checkpoint().sequence())
                .min()
                .orElseGet(log::head);
    }

    /** Returns how many changes a projection is behind the log. */
    public long lag(String name) {
        return status(name).lag(log.head());
    }

    /**
     * Waits until every projection includes a change.
     *
     * @return false if the timeout passed first, or the runner stops
     */
    public boolean awaitSequence(long seq, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (ProjectionWorker worker : workers) {
            long remainingNanos = Math.max(0, end - System.nanoTime());
            if (!worker.projection().checkpoint().await(seq, Duration.ofNanos(remainingNanos))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Starts the projections. The application waits for those with a start timeout; the others
     * start afterwards.
     */
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
                worker.awaitStarted(worker.projection().startTimeout());
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
     * Stops and waits until every projection is closed. Running work completes normally: an
     * interrupt would abort queries and close the index files during a write.
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

    /** Stops the runner; also called if the application start failed. */
    @Override
    public void close() {
        stop();
    }

    /**
     * Returns false: the runner cannot start again after a stop, so Spring must not pause it in a
     * cached test context.
     */
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
