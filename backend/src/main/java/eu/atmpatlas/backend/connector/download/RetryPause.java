package eu.atmpatlas.backend.connector.download;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
public interface RetryPause {

    /** Sleeps. */
    RetryPause SLEEP = Thread::sleep;

    void await(Duration pause) throws InterruptedException;
}
