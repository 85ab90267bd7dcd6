package eu.atmpatlas.graph.network;

import java.util.Arrays;

/** Moves vertices, one after the other, to the neighbouring group where modularity gains most. */
final class LocalMoving {

    /** Less than this is rounding, not gain. */
    private static final double LEAST = 1e-9;

    private static final int MOST_ROUNDS = 100;

    private final WeightedGraph graph;
    private final double all;
    private final int[] group;
    private final double[] strengths;
    private final double[] toGroup;
    private final int[] near;

    LocalMoving(WeightedGraph graph) {
        this.graph = graph;
        all = Arrays.stream(graph.strength()).sum();
        group = new int[graph.size()];
        Arrays.setAll(group, v -> v);
        strengths = graph.strength().clone();
        toGroup = new double[graph.size()];
        near = new int[graph.size()];
        Arrays.fill(toGroup, -1);
    }

    /** The group of each vertex when no move gains any more. */
    int[] run() {
        boolean moved = all > 0;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
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
        double most = toGroup[own] - strength * strengths[own] / all;
        for (int i = 0; i < found; i++) {
            int g = near[i];
            double gain = toGroup[g] - strength * strengths[g] / all;
            if (gain > most + LEAST || (gain > most - LEAST && best != own && g < best)) {
                best = g;
                most = gain;
            }
        }
        for (int i = 0; i < found; i++) {
            toGroup[near[i]] = -1;
        }
        strengths[best] += strength;
        group[v] = best;
        return best != own;
    }

    /** Fills in the groups next to v, its own first, with the weight that leads there. */
    private int neighbours(int v, int own) {
        int found = 0;
        near[found++] = own;
        toGroup[own] = 0;
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
            int g = group[graph.targets()[e]];
            if (toGroup[g] < 0) {
                toGroup[g] = 0;
                near[found++] = g;
            }
            toGroup[g] += graph.weights()[e];
        }
        return found;
    }
}
