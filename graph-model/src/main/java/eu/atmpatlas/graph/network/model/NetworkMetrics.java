package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.network.NetworkAnalysis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The parts of the result of a {@link NetworkAnalysis}. */
public final class NetworkMetrics {

    private NetworkMetrics() {}

    /** The measures that rank records. */
    public enum Measure {
        DEGREE,
        BETWEENNESS,
        PAGERANK,
        CORENESS,
        /**
         * Records with the lowest constraint rank highest, because they connect the most others.
         */
        BROKERAGE
    }

    /**
     * The metrics of a record.
     *
     * @param degree number of related records
     * @param betweenness 0 to 1
     * @param betweennessError standard error of betweenness; 0 if exact
     * @param pageRank the values of all records add up to 1
     * @param coreness the largest k for which the record is in the k-core
     * @param community number of its community, from 1, largest community first
     * @param constraint Burt's constraint, or null without relations
     * @param cutsOff number of records that its loss would disconnect
     */
    public record NodeMetrics(
            NetworkNode node,
            int degree,
            double betweenness,
            double betweennessError,
            double pageRank,
            int coreness,
            int community,
            @Nullable Double constraint,
            int cutsOff) {}

    /**
     * A relation, and whether the relations of its two ends are the only connection between them.
     */
    public record RelationMetrics(NetworkRelation tie, boolean bridge) {}

    /** Records, or the two ends of a bridge, and the records that their loss disconnects. */
    public record CriticalLoss(List<NetworkNode> loss, List<NetworkNode> cutOff) {}

    /**
     * A community.
     *
     * @param number from 1, largest first
     * @param centre the record of the community with the highest PageRank
     */
    public record Community(int number, int size, NetworkNode centre) {}
}
