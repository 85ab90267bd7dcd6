package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.error.LimitExceededException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets so many follow at once and no more. */
@Component
@EnableConfigurationProperties(ChangeProperties.class)
public final class StreamLimiter {

    private final int maxStreams;
    private final Semaphore permits;

    StreamLimiter(ChangeProperties properties) {
        this.maxStreams = properties.streams();
        this.permits = new Semaphore(maxStreams);
    }

    /** A place among those who follow, given back once. */
    final class Permit implements AutoCloseable {

        private final AtomicBoolean held = new AtomicBoolean(true);

        @Override
        public void close() {
            if (held.compareAndSet(true, false)) {
                permits.release();
            }
        }
    }

    /**
     * Takes a place.
     *
     * @throws LimitExceededException if there is none left
     */
    public Permit acquire() {
        if (!permits.tryAcquire()) {
            throw new LimitExceededException(
                    "changed",
                    "has %d followers, which is the most: try later".formatted(maxStreams));
        }
        return new Permit();
    }

    int openCount() {
        return maxStreams - permits.availablePermits();
    }
}
