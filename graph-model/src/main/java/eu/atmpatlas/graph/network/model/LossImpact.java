package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.relation.RelationType;

import java.util.List;

/**
 * The effects of removing records. Direct effects only: a record that loses everything is not
 * removed in turn.
 *
 * @param removed the removed records
 * @param dependents records that lose something they depend on; those that lose all of it come
 *     first
 * @param cutOff records of the largest component that are no longer in the largest component
 *     afterwards
 */
public record LossImpact(
        List<NetworkNode> removed,
        List<Dependent> dependents,
        List<NetworkNode> cutOff,
        Cohesion before,
        Cohesion after) {

    /**
     * A record that loses something.
     *
     * @param by the type of relation: supply, manufacture, operation, coordination or funding
     * @param lost the removed relations
     * @param remaining number of records that still provide the same
     */
    public record Dependent(
            NetworkNode node, RelationType by, List<NetworkRelation> lost, int remaining) {

        /** Returns whether no provider remains. */
        public boolean bereft() {
            return remaining == 0;
        }
    }

    /** How well the network is connected. */
    public record Cohesion(int nodes, int components, int isolates, int largestComponent) {}
}
