package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.relation.RelationType;

import java.util.List;

/**
 * What would happen if records vanished. First effects only: what is bereft does not vanish in
 * turn.
 *
 * @param removed the records that vanish
 * @param dependents records that lose something they depend on, those that lose all of it first
 * @param cutOff records of the largest component that are no longer in the largest component
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
     * @param by the sort of tie: what is supplied or made, who runs, coordinates or funds
     * @param lost the ties that vanish
     * @param remaining how many records still do the same for it
     */
    public record Dependent(
            NetworkNode node, RelationType by, List<NetworkRelation> lost, int remaining) {

        /** Whether nobody is left. */
        public boolean bereft() {
            return remaining == 0;
        }
    }

    /** How the network hangs together. */
    public record Cohesion(int nodes, int components, int isolates, int largestComponent) {}
}
