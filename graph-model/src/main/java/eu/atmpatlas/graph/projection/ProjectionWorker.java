package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one projection up to date, on a separate thread. */
final class ProjectionWorker implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWorker.class);
    private static final int MAX_DOUBLINGS = 5;

    private final Projection projection;
    private final LogReader reader;
    private final Duration firstBackoff;
    private volatile ProjectionStatus.State state = ProjectionStatus.State.STARTING;
    private volatile @Nullable String failure;
    private final CountDownLatch started = new CountDownLatch(1);
    private int failures;
    private long restUntil = System.nanoTime();

    ProjectionWorker(Projection projection, LogReader reader, Duration firstBackoff) {
        this.projection = projection;
        this.reader = reader;
        this.firstBackoff = firstBackoff;
    }

    Projection projection() {
        return projection;
    }

    ProjectionStatus status() {
        return new ProjectionStatus(
                projection.name(), state, projection.checkpoint().sequence(), failure);
    }

    @Override
    public void run() {
        try {
            while (!reader.isStopping()) {
                try {
                    follow();
                } catch (InterruptedException interrupted) {
                    throw interrupted;
                } catch (Exception | Error broken) {
                    reader.pause(failed(broken));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void follow() throws Exception {
        projection.open();
        if (projection.checkpoint().sequence() == Checkpoint.NONE) {
            work(projection::reset);
        }
        markIfCaughtUp(reader.awaitBeyond(Checkpoint.NONE, LogReader.POLL_INTERVAL));
        while (!reader.isStopping()) {
            long seq = projection.checkpoint().sequence();
            long head = reader.awaitBeyond(seq, LogReader.POLL_INTERVAL);
            if (head > seq && rested()) {
                if (projection.prefersReset(head - seq)) {
                    work(projection::reset);
                } else {
                    List<Change> changes = reader.after(seq);
                    work(() -> projection.apply(changes));
                }
            }
            projection.maintain();
            markIfCaughtUp(head);
        }
    }

    private void markIfCaughtUp(long head) {
        if (projection.checkpoint().sequence() >= Math.max(head, 0)) {
            state = ProjectionStatus.State.FOLLOWING;
            failure = null;
            failures = 0;
            started.countDown();
        }
    }

    /** Waits until the projection has caught up once or is closed, at most the timeout. */
    void awaitStarted(Duration timeout) throws InterruptedException {
        started.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void work(Work work) throws Exception {
        long startNanos = System.nanoTime();
        work.run();
        long ended = System.nanoTime();
        restUntil = ended + (ended - startNanos) * projection.restFactor();
    }

    /**
     * Pauses for the remaining rest time, at most one second per call. Returns whether the rest is
     * over.
     */
    private boolean rested() throws InterruptedException {
        long remainingNanos = restUntil - System.nanoTime();
        if (remainingNanos > 0) {
            reader.pause(
                    Duration.ofNanos(Math.min(remainingNanos, LogReader.POLL_INTERVAL.toNanos())));
        }
        return !reader.isStopping() && restUntil - System.nanoTime() <= 0;
    }

    private Duration failed(Throwable broken) {
        failure = broken.toString();
        state = ProjectionStatus.State.FAILING;
        Duration pause = firstBackoff.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        failures++;
        LOG.error("Projection {} failed; next attempt in {}", projection.name(), pause, broken);
        try {
            projection.suspend();
        } catch (RuntimeException alsoBroken) {
            LOG.error("Projection {} could not be suspended", projection.name(), alsoBroken);
        }
        return pause;
    }

    private void close() {
        state = ProjectionStatus.State.STOPPED;
        projection.checkpoint().close();
        started.countDown();
        try {
            projection.close();
        } catch (RuntimeException broken) {
            LOG.warn("Projection {} could not be closed cleanly", projection.name(), broken);
        }
    }
}
