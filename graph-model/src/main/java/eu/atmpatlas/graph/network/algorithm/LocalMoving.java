package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/** Moves each vertex in turn to the neighbouring group with the largest gain of modularity. */
final class LocalMoving {

    /** Smaller gains are rounding errors. */
    private static final double MIN_GAIN = 1e-9;

    private static final int MAX_ROUNDS = 100;

    private final WeightedGraph graph;
    private final double totalStrength;
    private final int[] group;
    private final double[] strengths;
    private final double[] toGroup;
    private final int[] neighbourGroups;

    LocalMoving(WeightedGraph graph) {
        this.graph = graph;
        totalStrength = Arrays.stream(graph.strength()).sum();
        group = new int[graph.size()];
        Arrays.setAll(group, v -> v);
        strengths = graph.strength().clone();
        toGroup = new double[graph.size()];
        neighbourGroups = new int[graph.size()];
        Arrays.fill(toGroup, -1);
    }

    /** Returns the group of each vertex once no move increases modularity. */
    int[] run() {
        boolean moved = totalStrength > 0;
        for (int round = 0; moved && round < MAX_ROUNDS; round++) {
            moved = false;
            for (int v = 0; v < graph.size(); v++) {
                moved |= move(v);
            }
        }
        return group;
    }

    private boolean move(int v) {
        int own = group[v];
        int found = neighbours(v, own);
        double strength = graph.strength()[v];
        strengths[own] -= strength;
        int best = own;
        double max = toGroup[own] - strength * strengths[own] / totalStrength;
        for (int i = 0; i < found; i++) {
            int g = neighbourGroups[i];
            double gain = toGroup[g] - strength * strengths[g] / totalStrength;
            if (gain > max + MIN_GAIN || (gain > max - MIN_GAIN && best != own && g < best)) {
                best = g;
                max = gain;
            }
        }
        for (int i = 0; i < found; i++) {
            toGroup[neighbourGroups[i]] = -1;
        }
        strengths[best] += strength;
        group[v] = best;
        return best != own;
    }

    /**
     * Collects the groups of v's neighbours, its own group first, with the total edge weight to
     * each.
     */
    private int neighbours(int v, int own) {
        int found = 0;
        neighbourGroups[found++] = own;
        toGroup[own] = 0;
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
            int g = group[graph.targets()[e]];
            if (toGroup[g] < 0) {
                toGroup[g] = 0;
                neighbourGroups[found++] = g;
            }
            toGroup[g] += graph.weights()[e];
        }
        return found;
    }
}
