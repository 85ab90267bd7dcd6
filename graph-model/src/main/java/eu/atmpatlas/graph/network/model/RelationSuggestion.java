package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * A tie that is not there but might make sense. A guess of the atlas, never a fact and never
 * stored.
 *
 * @param score sum of the reasons' scores; only for comparing suggestions for one record
 */
public record RelationSuggestion(NetworkNode to, double score, List<Reason> reasons) {

    /** Keeps its own copy. */
    public RelationSuggestion {
        reasons = List.copyOf(reasons);
    }

    /** Why. */
    public sealed interface Reason {

        /** Its part in the whole score. */
        double score();
    }

    /**
     * Both are tied to the same others.
     *
     * @param partners those with the fewest ties, who say most, first
     */
    public record CommonPartners(List<NetworkNode> partners, double score) implements Reason {}

    /**
     * The one can do what the other, who works with the same types of product or is near in the
     * network, cannot.
     *
     * @param needs capabilities that the suggested record has and the other lacks
     * @param productTypes that both work with
     */
    public record ComplementaryCapabilities(
            List<String> needs, List<String> productTypes, double score) implements Reason {}

    /** Both work on the same bottlenecks of the field, themselves or in initiatives. */
    public record SharedBottlenecks(List<String> bottlenecks, double score) implements Reason {}
}
