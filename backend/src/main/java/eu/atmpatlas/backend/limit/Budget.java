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
    boolean tryTake(long points) {
        return points <= 0 || bucket.tryConsume(points);
    }

    /**
     * Takes points that may not be there: the client owes them, and can ask for nothing until they
     * have come back. It never owes more than comes back in a minute, however much it is fined.
     */
    synchronized void penalise(long points) {
        long most = bucket.getAvailableTokens() + perMinute;
        if (most > 0) {
            bucket.consumeIgnoringRateLimits(Math.min(Math.min(points, perMinute), most));
        }
    }

    /** Points that are left; none if any are owed. */
    public long remaining() {
        return Math.max(0, bucket.getAvailableTokens());
    }

    /** Points that come back in a minute, and the most there are. */
    public long perMinute() {
        return perMinute;
    }

    /** Whole seconds until so many points are there again; at least 1. */
    long secondsUntil(long points) {
        long missing = Math.min(points, perMinute) - bucket.getAvailableTokens();
        return Math.max(1, (long) Math.ceil(missing * 60.0 / perMinute));
    }

    /** Whole seconds until nothing is missing. */
    long secondsUntilFull() {
        return (long) Math.ceil((perMinute - bucket.getAvailableTokens()) * 60.0 / perMinute);
    }
}
