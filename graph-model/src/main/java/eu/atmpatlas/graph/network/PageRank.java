package eu.atmpatlas.graph.network;

import java.util.Arrays;

/**
 * Where a walker is found who follows ties at random and starts anew with probability {@value
 * #RESTART}: power iteration until the scores move by less than {@value #STILLNESS} in sum. Starts,
 * and vertices without ties, lead anywhere alike. The scores add up to 1.
 */
final class PageRank {

    static final double RESTART = 0.15;
    static final double STILLNESS = 1e-10;
    private static final int MOST_ROUNDS = 500;

    private PageRank() {}

    static double[] of(Adjacency graph) {
        int size = graph.size();
        double[] score = new double[size];
        double[] next = new double[size];
        Arrays.fill(score, 1.0 / Math.max(1, size));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double loose = 0;
            for (int v = 0; v < size; v++) {
                loose += graph.degree(v) == 0 ? score[v] : 0;
            }
            Arrays.fill(next, (RESTART + (1 - RESTART) * loose) / size);
            for (int v = 0; v < size; v++) {
                double given = (1 - RESTART) * score[v] / graph.degree(v);
                for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                    next[graph.targets()[i]] += given;
                }
            }
            double moved = 0;
            for (int v = 0; v < size; v++) {
                moved += Math.abs(next[v] - score[v]);
            }
            double[] held = score;
            score = next;
            next = held;
            if (moved < STILLNESS) {
                break;
            }
        }
        return score;
    }
}
