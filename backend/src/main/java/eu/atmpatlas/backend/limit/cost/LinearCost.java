package eu.atmpatlas.backend.limit.cost;

/**
 * What a selection costs, as a line over the size of the lists whose length its parent decides: a
 * fragment that is spread under {@code first: 10} and {@code first: 100} is measured once. Nothing
 * grows beyond {@link #MOST}.
 *
 * @param fixedPoints points whatever the size
 * @param perObject points for each object of the sized lists
 */
record LinearCost(long fixedPoints, long perObject) {

    /** More than any limit, and small enough that two of them multiplied are still a number. */
    static final long MAX = 1_000_000_000L;

    static final LinearCost ZERO = new LinearCost(0, 0);

    LinearCost {
        fixedPoints = Math.min(fixedPoints, MAX);
        perObject = Math.min(perObject, MAX);
    }

    LinearCost plus(LinearCost other) {
        return new LinearCost(fixedPoints + other.fixedPoints, perObject + other.perObject);
    }

    long atSize(long size) {
        return Math.min(MAX, fixedPoints + multiply(size, perObject));
    }

    static long multiply(long count, long points) {
        return Math.min(MAX, Math.min(MAX, Math.max(0, count)) * Math.min(MAX, points));
    }
}
