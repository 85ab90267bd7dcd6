package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/**
 * PageRank: the probability that a random walk, which restarts with probability {@value
 * #RESTART_PROBABILITY}, is at a vertex. Uses power iteration until the scores change by less than
 * {@value #TOLERANCE} in total. A restart, or a step from a vertex without edges, leads to every
 * vertex with equal probability. The scores add up to 1.
 */
public final class PageRank {

    static final double RESTART_PROBABILITY = 0.15;
    static final double TOLERANCE = 1e-10;
    private static final int MAX_ITERATIONS = 500;

    private PageRank() {}

    public static double[] of(Adjacency graph) {
        int size = graph.size();
        double[] score = new double[size];
        double[] next = new double[size];
        Arrays.fill(score, 1.0 / Math.max(1, size));
        for (int round = 0; round < MAX_ITERATIONS; round++) {
            double danglingMass = 0;
            for (int v = 0; v < size; v++) {
                danglingMass += graph.degree(v) == 0 ? score[v] : 0;
            }
            Arrays.fill(
                    next, (RESTART_PROBABILITY + (1 - RESTART_PROBABILITY) * danglingMass) / size);
            for (int v = 0; v < size; v++) {
                double share = (1 - RESTART_PROBABILITY) * score[v] / graph.degree(v);
                for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                    next[graph.targets()[i]] += share;
                }
            }
            double delta = 0;
            for (int v = 0; v < size; v++) {
                delta += Math.abs(next[v] - score[v]);
            }
            double[] previous = score;
            score = next;
            next = previous;
            if (delta < TOLERANCE) {
                break;
            }
        }
        return score;
    }
}
