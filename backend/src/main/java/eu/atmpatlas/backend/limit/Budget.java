package eu.atmpatlas.backend.limit;

import io.github.bucket4j.Bucket;

import java.time.Duration;

/**
 * Points that a client may spend: a token bucket with the capacity of one minute, refilled evenly.
 * Kept in the memory of this instance. Thread-safe.
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

    /** Takes all of the points, or none. */
    public boolean tryTake(long points) {
        return points <= 0 || bucket.tryConsume(points);
    }

    /**
     * Takes points even if fewer remain: the client then has a debt and can make no request until
     * it is refilled. The debt is at most one minute's points, whatever the penalty.
     */
    synchronized void penalise(long points) {
        long maxPenalty = bucket.getAvailableTokens() + perMinute;
        if (maxPenalty > 0) {
            bucket.consumeIgnoringRateLimits(Math.min(Math.min(points, perMinute), maxPenalty));
        }
    }

    /** Remaining points; 0 while there is a debt. */
    public long remaining() {
        return Math.max(0, bucket.getAvailableTokens());
    }

    /** Points refilled per minute, also the capacity. */
    public long perMinute() {
        return perMinute;
    }

    /** Whole seconds until so many points are available; at least 1. */
    long secondsUntil(long points) {
        long missing = Math.min(points, perMinute) - bucket.getAvailableTokens();
        return Math.max(1, (long) Math.ceil(missing * 60.0 / perMinute));
    }

    /** Whole seconds until the bucket is full. */
    long secondsUntilFull() {
        return (long) Math.ceil((perMinute - bucket.getAvailableTokens()) * 60.0 / perMinute);
    }
}
