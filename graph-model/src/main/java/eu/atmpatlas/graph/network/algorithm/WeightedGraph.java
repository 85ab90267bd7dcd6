package eu.atmpatlas.graph.network.algorithm;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.Arrays;

/**
 * A graph whose vertices represent groups of vertices of another graph.
 *
 * @param weights of the edges, parallel to their targets
 * @param strength of each vertex: the weights of its edges plus twice the weight inside it
 */
record WeightedGraph(int[] offsets, int[] targets, double[] weights, double[] strength) {

    static WeightedGraph of(Adjacency graph) {
        double[] weights = new double[graph.targets().length];
        Arrays.fill(weights, 1);
        double[] strength = new double[graph.size()];
        Arrays.setAll(strength, graph::degree);
        return new WeightedGraph(graph.offsets(), graph.targets(), weights, strength);
    }

    int size() {
        return strength.length;
    }

    /** Returns the graph of the groups, with the weights between them added up. */
    WeightedGraph aggregated(int[] group, int groups) {
        int[] members = byGroup(group, groups);
        int[] at = new int[groups + 1];
        var targetsOfGroups = new IntArrayList();
        double[] weightsOfGroups = new double[weights.length];
        double[] strengths = new double[groups];
        double[] joining = new double[groups];
        int[] seen = new int[groups];
        Arrays.fill(seen, -1);
        int m = 0;
        for (int g = 0; g < groups; g++) {
            int first = targetsOfGroups.size();
            for (; m < members.length && group[members[m]] == g; m++) {
                int v = members[m];
                strengths[g] += strength[v];
                for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                    int other = group[targets[e]];
                    if (other != g) {
                        if (seen[other] != g) {
                            seen[other] = g;
                            joining[other] = 0;
                            targetsOfGroups.add(other);
                        }
                        joining[other] += weights[e];
                    }
                }
            }
            for (int i = first; i < targetsOfGroups.size(); i++) {
                weightsOfGroups[i] = joining[targetsOfGroups.get(i)];
            }
            at[g + 1] = targetsOfGroups.size();
        }
        int[] all = targetsOfGroups.toArray();
        return new WeightedGraph(at, all, Arrays.copyOf(weightsOfGroups, all.length), strengths);
    }

    private static int[] byGroup(int[] group, int groups) {
        int[] at = new int[groups + 1];
        for (int g : group) {
            at[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            at[g + 1] += at[g];
        }
        int[] members = new int[group.length];
        for (int v = 0; v < group.length; v++) {
            members[at[group[v]]++] = v;
        }
        return members;
    }
}
