package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.Follower;

import org.springframework.context.SmartLifecycle;

/** Starts and stops the follower with the application: it stops before the graph does. */
final class FollowerLifecycle implements SmartLifecycle, AutoCloseable {

    /** Starts before the web server takes requests, and stops after it has answered the last. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private final Follower follower;
    private volatile boolean started;
    private volatile boolean stopped;

    FollowerLifecycle(Follower follower) {
        this.follower = follower;
    }

    Follower follower() {
        return follower;
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            follower.start();
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
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
