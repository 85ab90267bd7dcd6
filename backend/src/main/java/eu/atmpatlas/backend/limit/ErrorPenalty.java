package eu.atmpatlas.backend.limit;

/**
 * What a client's mistakes cost. A mistake now and then costs little; of those that follow each
 * other faster than one a second each costs twice as much as the one before, up to {@link #MOST}
 * times as much, until there is nothing left to ask with. Safe from any thread.
 */
final class ErrorPenalty {

    /** By how much a mistake can get dearer. */
    static final int MAX_FACTOR = 128;

    /** After so many seconds without a mistake, all are forgotten. */
    private static final double MEMORY_SECONDS = 15;

    private static final double NANOS_PER_SECOND = 1e9;

    private final long basePoints;
    private double recentErrors;
    private long lastErrorNanos;

    /**
     * @param basePoints points that a single mistake costs
     */
    ErrorPenalty(long basePoints) {
        this.basePoints = basePoints;
    }

    /**
     * The points that a mistake made now costs.
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
