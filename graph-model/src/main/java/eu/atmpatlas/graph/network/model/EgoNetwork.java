package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * The neighbourhood of a record.
 *
 * @param nodes the record itself first, then the others, most relevant first
 * @param relations among these nodes
 * @param more number of records within the depth that were left out because of the limit
 */
public record EgoNetwork(List<Neighbour> nodes, List<NetworkRelation> relations, int more) {

    /**
     * A record in the neighbourhood.
     *
     * @param distance number of relations from the centre
     * @param relevance personalised PageRank from the centre, 0 to 1: the probability that a random
     *     walk along relations, which often restarts at the centre, is at this record
     * @param hiddenTies relations that count and lead from here to records that are not shown
     */
    public record Neighbour(NetworkNode node, int distance, double relevance, int hiddenTies) {}
}
