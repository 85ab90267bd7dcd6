package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.error.LimitExceededException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits the number of open streams. */
@Component
@EnableConfigurationProperties(ChangeProperties.class)
public final class StreamLimiter {

    private final int maxStreams;
    private final Semaphore permits;

    StreamLimiter(ChangeProperties properties) {
        this.maxStreams = properties.streams();
        this.permits = new Semaphore(maxStreams);
    }

    /** The right to have one open stream. Closing it twice has no effect. */
    final class Permit implements AutoCloseable {

        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                permits.release();
            }
        }
    }

    /**
     * Acquires a permit.
     *
     * @throws LimitExceededException if no permit is left
     */
    public Permit acquire() {
        if (!permits.tryAcquire()) {
            throw new LimitExceededException(
                    "changed", "has %d open streams, the maximum: try later".formatted(maxStreams));
        }
        return new Permit();
    }

    int openCount() {
        return maxStreams - permits.availablePermits();
    }
}
