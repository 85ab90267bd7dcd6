package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.network.NetworkAnalysis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The single results of a {@link NetworkAnalysis}. */
public final class NetworkMetrics {

    private NetworkMetrics() {}

    /** By what records are ranked. */
    public enum Measure {
        DEGREE,
        BETWEENNESS,
        PAGERANK,
        CORENESS,
        /** The least constrained, who have most to bring together, rank highest. */
        BROKERAGE
    }

    /**
     * What was measured of a record.
     *
     * @param degree records it is tied to
     * @param betweenness 0 to 1
     * @param betweennessError standard error of it; 0 where exact
     * @param pageRank all add up to 1
     * @param coreness the largest k for which it is in the k-core
     * @param community number of its community, from 1, largest first
     * @param constraint Burt's, or null without ties
     * @param cutsOff records that its loss would cut off
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

    /** A tie, and whether the ties of its two ends are the only way between them. */
    public record RelationMetrics(NetworkRelation tie, boolean bridge) {}

    /** Records, or the two ends of a bridge, and what their loss cuts off. */
    public record CriticalLoss(List<NetworkNode> loss, List<NetworkNode> cutOff) {}

    /**
     * A community.
     *
     * @param number from 1, largest first
     * @param centre its record of the highest PageRank
     */
    public record Community(int number, int size, NetworkNode centre) {}
}
