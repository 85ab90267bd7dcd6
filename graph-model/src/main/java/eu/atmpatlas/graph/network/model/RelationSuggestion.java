package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * A missing relation that may make sense. The atlas estimates it; it is not a fact and is never
 * stored.
 *
 * @param score sum of the reasons' scores; use it only to compare suggestions for the same record
 */
public record RelationSuggestion(NetworkNode to, double score, List<Reason> reasons) {

    /** Copies the list. */
    public RelationSuggestion {
        reasons = List.copyOf(reasons);
    }

    /** A reason for the suggestion. */
    public sealed interface Reason {

        /** Returns the contribution to the total score. */
        double score();
    }

    /**
     * Both records have relations with the same partners.
     *
     * @param partners those with the fewest relations first, because they are the strongest
     *     evidence
     */
    public record CommonPartners(List<NetworkNode> partners, double score) implements Reason {}

    /**
     * The suggested record has capabilities that the other record lacks, and both work with the
     * same product types or are near each other in the network.
     *
     * @param needs capabilities that the suggested record has and the other lacks
     * @param productTypes that both work with
     */
    public record ComplementaryCapabilities(
            List<String> needs, List<String> productTypes, double score) implements Reason {}

    /** Both work on the same bottlenecks of the field, directly or through initiatives. */
    public record SharedBottlenecks(List<String> bottlenecks, double score) implements Reason {}
}
