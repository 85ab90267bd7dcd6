package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

/**
 * A value with the interval that unknown records leave open.
 *
 * @param value null if it cannot be computed
 * @param unknown records in scope of which it is unknown whether they count
 * @param lower lower bound, over all possible values of the unknown records; null if unknown
 * @param upper upper bound, over all possible values of the unknown records; null if unknown
 */
public record Estimate(
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        int unknown,
        @Nullable Double lower,
        @Nullable Double upper) {

    /** An estimate without unknown records and bounds. */
    public static Estimate of(@Nullable Double value) {
        return new Estimate(value, null, null, 0, null, null);
    }

    /** The same estimate with the two numbers that the value was computed from. */
    public Estimate ratio(@Nullable Double numerator, @Nullable Double denominator) {
        return new Estimate(value, numerator, denominator, unknown, lower, upper);
    }

    /** The same estimate with a number of unknown records. */
    public Estimate unknown(int unknown) {
        return new Estimate(value, numerator, denominator, unknown, lower, upper);
    }

    /** The same estimate with its bounds. */
    public Estimate bounds(@Nullable Double lower, @Nullable Double upper) {
        return new Estimate(value, numerator, denominator, unknown, lower, upper);
    }
}
