package eu.atmpatlas.graph.network.algorithm;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Krackhardt and Stern's E-I index (Social Psychology Quarterly 51, 1988): whether pairs of related
 * records are mostly inside groups or between groups.
 *
 * @param external pairs of related records of different groups
 * @param internal pairs of the same group
 * @param unknown pairs with an unknown group; they do not count
 */
public record EiIndex(int external, int internal, int unknown) {

    /**
     * Returns a value from -1, all relations inside groups, to 1, all between groups; null if no
     * pair counts.
     */
    public @Nullable Double index() {
        int all = external + internal;
        return all == 0 ? null : (double) (external - internal) / all;
    }

    /**
     * The density of relations between two groups.
     *
     * @param row name of a group
     * @param column name of a group, not before {@code row} in their order
     * @param pairs related pairs of records, one record of each group
     * @param possible number of all pairs
     */
    public record BlockDensity(String row, String column, int pairs, long possible) {
        /** Returns the share of all pairs that are related. */
        public double density() {
            return possible == 0 ? 0 : (double) pairs / possible;
        }
    }

    /**
     * The densities of all pairs of groups.
     *
     * @param groups in their order, with the number of records of each
     * @param blocks with at least one related pair; all others have density 0
     * @param unknown number of records of unknown group
     */
    public record BlockDensities(List<BlockGroup> groups, List<BlockDensity> blocks, int unknown) {}

    /** A group and its number of records. */
    public record BlockGroup(String name, int records) {}
}
