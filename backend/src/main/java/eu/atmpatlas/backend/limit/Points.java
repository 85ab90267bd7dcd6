package eu.atmpatlas.backend.limit;

/**
 * What a selection costs, as a line over the size of the lists whose length its parent decides: a
 * fragment that is spread under {@code first: 10} and {@code first: 100} is measured once. Nothing
 * grows beyond {@link #MOST}.
 *
 * @param fixed points whatever the size
 * @param each points for each object of the sized lists
 */
record Points(long fixed, long each) {

    /** More than any limit, and small enough that two of them multiplied are still a number. */
    static final long MOST = 1_000_000_000L;

    static final Points NONE = new Points(0, 0);

    Points {
        fixed = Math.min(fixed, MOST);
        each = Math.min(each, MOST);
    }

    Points plus(Points other) {
        return new Points(fixed + other.fixed, each + other.each);
    }

    long at(long size) {
        return Math.min(MOST, fixed + times(size, each));
    }

    static long times(long many, long points) {
        return Math.min(MOST, Math.min(MOST, Math.max(0, many)) * Math.min(MOST, points));
    }
}
