package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * What lies around a record.
 *
 * @param nodes the record itself first, then the others, most relevant first
 * @param relations between these
 * @param more how many records within the depth are not among them, for the limit
 */
public record EgoNetwork(List<Neighbour> nodes, List<NetworkRelation> relations, int more) {

    /**
     * A record in the neighbourhood.
     *
     * @param distance ties from the middle
     * @param relevance personalised PageRank from the middle: how often a walker is here who
     *     follows ties at random and keeps starting anew in the middle; 0 to 1
     * @param hiddenTies ties that count and lead from here to records that are not shown
     */
    public record Neighbour(NetworkNode node, int distance, double relevance, int hiddenTies) {}
}
