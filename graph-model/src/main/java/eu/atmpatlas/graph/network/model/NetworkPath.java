package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * A path from one record to another that visits no record twice.
 *
 * @param nodes in order, including both ends
 * @param steps one fewer than nodes: the relations between each node and the next, lowest cost
 *     first
 * @param cost sum over the steps and the records passed through; lower is better
 */
public record NetworkPath(List<NetworkNode> nodes, List<List<NetworkRelation>> steps, double cost) {

    /** Returns the number of steps. */
    public int length() {
        return steps.size();
    }
}
