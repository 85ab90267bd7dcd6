package eu.atmpatlas.graph.network.model;

import java.util.List;

/**
 * A way from one record to another that comes by no record twice.
 *
 * @param nodes in order, both ends included
 * @param steps one fewer than nodes: the ties that join each node to the next, the one that counts
 *     least against the path first
 * @param cost sum over the steps and the records passed through; less is better
 */
public record NetworkPath(List<NetworkNode> nodes, List<List<NetworkRelation>> steps, double cost) {

    /** How many steps. */
    public int length() {
        return steps.size();
    }
}
