package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.platform.LimitExceededException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets so many follow at once and no more. */
@Component
@EnableConfigurationProperties(ChangeProperties.class)
final class OpenStreams {

    private final int most;
    private final Semaphore seats;

    OpenStreams(ChangeProperties properties) {
        this.most = properties.streams();
        this.seats = new Semaphore(most);
    }

    /** A place among those who follow, given back once. */
    final class Seat implements AutoCloseable {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                seats.release();
            }
        }
    }

    /**
     * Takes a place.
     *
     * @throws LimitExceededException if there is none left
     */
    Seat take() {
        if (!seats.tryAcquire()) {
            throw new LimitExceededException(
                    "changed", "has %d followers, which is the most: try later".formatted(most));
        }
        return new Seat();
    }

    int open() {
        return most - seats.availablePermits();
    }
}
