package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.IndexFollower;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/**
 * Starts and stops the follower with the application: nobody is answered before it has caught up
 * with the graph, and it stops before the graph does.
 */
final class IndexFollowerLifecycle implements SmartLifecycle, AutoCloseable {

    /** Starts before the web server takes requests, and stops after it has answered the last. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    /**
     * After so long the atlas opens all the same; health then tells how far the index is behind.
     */
    private static final Duration CATCH_UP_TIMEOUT = Duration.ofMinutes(2);

    private final IndexFollower follower;
    private final ChangeLog log;
    private volatile boolean started;
    private volatile boolean stopped;

    IndexFollowerLifecycle(IndexFollower follower, ChangeLog log) {
        this.follower = follower;
        this.log = log;
    }

    IndexFollower follower() {
        return follower;
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            follower.start();
            try {
                follower.awaitSeq(log.head(), CATCH_UP_TIMEOUT);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return started && !stopped;
    }

    /** Also where the application failed to start, so that the folder is free again. */
    @Override
    public void close() {
        if (!stopped) {
            stopped = true;
            try {
                follower.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
