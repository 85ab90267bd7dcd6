package eu.atmpatlas.backend.limit;

/**
 * Points that a client's errors cost. A single error costs little. Each error that follows within a
 * second costs twice as much as the one before, up to {@link #MAX_FACTOR} times the base, until the
 * budget is spent. Thread-safe.
 */
final class ErrorPenalty {

    /** Maximum factor of the base points. */
    static final int MAX_FACTOR = 128;

    /** After this many seconds without an error, earlier errors no longer count. */
    private static final double MEMORY_SECONDS = 15;

    private static final double NANOS_PER_SECOND = 1e9;

    private final long basePoints;
    private double recentErrors;
    private long lastErrorNanos;

    /**
     * @param basePoints points that a single error costs
     */
    ErrorPenalty(long basePoints) {
        this.basePoints = basePoints;
    }

    /**
     * The points that an error costs at the given time.
     *
     * @param nowNanos on the clock of {@link System#nanoTime}
     */
    synchronized long nextPoints(long nowNanos) {
        recentErrors = Math.max(0, recentErrors - (nowNanos - lastErrorNanos) / NANOS_PER_SECOND);
        lastErrorNanos = nowNanos;
        long points = basePoints * Math.min(MAX_FACTOR, 1L << (int) recentErrors);
        recentErrors = Math.min(recentErrors + 1, MEMORY_SECONDS);
        return points;
    }
}
