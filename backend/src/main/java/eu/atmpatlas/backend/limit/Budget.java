package eu.atmpatlas.backend.limit;

import io.github.bucket4j.Bucket;

import java.time.Duration;

/**
 * The points that a client may spend: so many a minute, coming back evenly, and a minute's worth at
 * once. Kept in this instance's memory. Safe from any thread.
 */
public final class Budget {

    private final long perMinute;
    private final Bucket bucket;

    Budget(long perMinute) {
        this.perMinute = perMinute;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build();
    }

    /** Takes points, all or none. */
    boolean take(long points) {
        return points <= 0 || bucket.tryConsume(points);
    }

    /** Takes points, or whatever is left. */
    void fine(long points) {
        bucket.tryConsumeAsMuchAsPossible(points);
    }

    /** Points that are left. */
    public long left() {
        return bucket.getAvailableTokens();
    }

    /** Points that come back in a minute, and the most there are. */
    public long perMinute() {
        return perMinute;
    }

    /** Whole seconds until so many points are there again; at least 1. */
    long secondsUntil(long points) {
        long missing = Math.min(points, perMinute) - left();
        return Math.max(1, (long) Math.ceil(missing * 60.0 / perMinute));
    }

    /** Whole seconds until nothing is missing. */
    long secondsUntilFull() {
        return (long) Math.ceil((perMinute - left()) * 60.0 / perMinute);
    }
}
