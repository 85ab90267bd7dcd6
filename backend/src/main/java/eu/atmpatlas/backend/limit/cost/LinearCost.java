package eu.atmpatlas.backend.limit.cost;

/**
 * The cost of a selection as a linear function of the parent's list size. So a fragment under
 * {@code first: 10} and {@code first: 100} is measured once. Values are capped at {@link #MAX}.
 *
 * @param fixedPoints points independent of the size
 * @param perObject points for each object of the sized lists
 */
record LinearCost(long fixedPoints, long perObject) {

    /** More than any limit, and small enough that a product of two does not overflow. */
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
