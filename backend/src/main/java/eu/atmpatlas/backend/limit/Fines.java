package eu.atmpatlas.backend.limit;

/**
 * What a client's mistakes cost. A mistake now and then costs little; of those that follow each
 * other faster than one a second each costs twice as much as the one before, up to {@link #MOST}
 * times as much, until there is nothing left to ask with. Safe from any thread.
 */
final class Fines {

    /** By how much a mistake can get dearer. */
    static final int MOST = 128;

    /** After so many seconds without a mistake, all are forgotten. */
    private static final double LONGEST_MEMORY = 15;

    private static final double NANOS = 1e9;

    private final long first;
    private double rash;
    private long last;

    /**
     * @param first points that a single mistake costs
     */
    Fines(long first) {
        this.first = first;
    }

    /**
     * The points that a mistake made now costs.
     *
     * @param now on the clock of {@link System#nanoTime}
     */
    synchronized long next(long now) {
        rash = Math.max(0, rash - (now - last) / NANOS);
        last = now;
        long points = first * Math.min(MOST, 1L << (int) rash);
        rash = Math.min(rash + 1, LONGEST_MEMORY);
        return points;
    }
}
