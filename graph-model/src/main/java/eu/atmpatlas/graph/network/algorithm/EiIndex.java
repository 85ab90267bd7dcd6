package eu.atmpatlas.graph.network.algorithm;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far pairs of tied records stay among their own: Krackhardt and Stern's E-I index (Social
 * Psychology Quarterly 51, 1988).
 *
 * @param external pairs of tied records of different groups
 * @param internal pairs of the same group
 * @param unknown pairs of which a group is not known; they do not count
 */
public record EiIndex(int external, int internal, int unknown) {

    /** From -1, all ties inside the groups, to 1, all between them; null without pairs to count. */
    public @Nullable Double index() {
        int all = external + internal;
        return all == 0 ? null : (double) (external - internal) / all;
    }

    /**
     * How densely two groups are tied.
     *
     * @param row name of a group
     * @param column name of a group, not before {@code row} in their order
     * @param pairs tied pairs of records, one of each group
     * @param possible pairs that there are
     */
    public record BlockDensity(String row, String column, int pairs, long possible) {
        /** The share of the pairs that are tied. */
        public double density() {
            return possible == 0 ? 0 : (double) pairs / possible;
        }
    }

    /**
     * Every two groups.
     *
     * @param groups in their order, with how many records each has
     * @param blocks with a tied pair; the others have density 0
     * @param unknown records of no known group
     */
    public record BlockDensities(List<BlockGroup> groups, List<BlockDensity> blocks, int unknown) {}

    /** A group and how many records it has. */
    public record BlockGroup(String name, int records) {}
}
