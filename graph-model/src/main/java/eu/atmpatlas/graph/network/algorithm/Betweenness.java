package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;
import java.util.Random;

/**
 * The share of the shortest paths between two other vertices that pass through a vertex. Computed
 * by Brandes' accumulation (Journal of Mathematical Sociology 25, 2001), from every vertex or from
 * pivots drawn without replacement (Brandes and Pich, International Journal of Bifurcation and
 * Chaos 17, 2007).
 *
 * @param score of each vertex, 0 to 1: the sum over pairs of other vertices, divided by their
 *     number
 * @param error standard error of each score; 0 if exact
 * @param pivots number of start vertices
 */
public record Betweenness(double[] score, double[] error, int pivots) {

    /** Computes the exact scores from every vertex. */
    public static Betweenness exact(Adjacency graph) {
        return from(graph, allVertices(graph.size()));
    }

    /** Estimates the scores from a number of pivots. The same seed gives the same result. */
    public static Betweenness sampled(Adjacency graph, int pivots, long seed) {
        int size = graph.size();
        if (pivots >= size) {
            return exact(graph);
        }
        int[] order = allVertices(size);
        var random = new Random(seed);
        for (int i = 0; i < pivots; i++) {
            int j = i + random.nextInt(size - i);
            int drawn = order[j];
            order[j] = order[i];
            order[i] = drawn;
        }
        return from(graph, Arrays.copyOf(order, pivots));
    }

    public boolean isExact() {
        return pivots == score.length;
    }

    /** Returns the largest standard error of any score. */
    public double largestError() {
        return Arrays.stream(error).max().orElse(0);
    }

    private static int[] allVertices(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, v -> v);
        return all;
    }

    private static Betweenness from(Adjacency graph, int[] starts) {
        int size = graph.size();
        double[] sum = new double[size];
        double[] squares = new double[size];
        var walk = new BreadthFirstSearch(graph);
        for (int start : starts) {
            walk.accumulate(start, sum, squares);
        }
        // Each pair is counted from both its ends, so numerator and denominator both count pairs
        // twice.
        double pairs = Math.max(1, (size - 1.0) * (size - 2.0));
        double share = starts.length == 0 ? 1 : (double) size / starts.length;
        double[] score = new double[size];
        double[] error = new double[size];
        for (int v = 0; v < size; v++) {
            score[v] = sum[v] * share / pairs;
            error[v] = error(sum[v], squares[v], starts.length, size) / pairs;
        }
        return new Betweenness(score, error, starts.length);
    }

    /**
     * Returns the standard error of an estimated total of a finite population, drawn without
     * replacement.
     */
    private static double error(double sum, double squares, int drawn, int size) {
        if (drawn >= size || drawn < 2) {
            return drawn >= size ? 0 : Double.POSITIVE_INFINITY;
        }
        double mean = sum / drawn;
        double variance = Math.max(0, (squares - drawn * mean * mean) / (drawn - 1));
        return size * Math.sqrt(variance / drawn * (1 - (double) drawn / size));
    }

    /** Shortest paths from one vertex. Reuses its arrays for the next vertex. */
    private static final class BreadthFirstSearch {

        private final Adjacency graph;
        private final int[] distance;
        private final double[] pathCounts;
        private final double[] dependency;
        private final int[] visitOrder;

        BreadthFirstSearch(Adjacency graph) {
            this.graph = graph;
            distance = new int[graph.size()];
            pathCounts = new double[graph.size()];
            dependency = new double[graph.size()];
            visitOrder = new int[graph.size()];
            Arrays.fill(distance, -1);
        }

        void accumulate(int start, double[] sum, double[] squares) {
            int seen = search(start);
            for (int i = seen - 1; i >= 0; i--) {
                int v = visitOrder[i];
                for (int j = graph.offsets()[v]; j < graph.offsets()[v + 1]; j++) {
                    int w = graph.targets()[j];
                    if (distance[w] == distance[v] + 1) {
                        dependency[v] += pathCounts[v] / pathCounts[w] * (1 + dependency[w]);
                    }
                }
                if (v != start) {
                    sum[v] += dependency[v];
                    squares[v] += dependency[v] * dependency[v];
                }
            }
            for (int i = 0; i < seen; i++) {
                distance[visitOrder[i]] = -1;
                pathCounts[visitOrder[i]] = 0;
                dependency[visitOrder[i]] = 0;
            }
        }

        private int search(int start) {
            distance[start] = 0;
            pathCounts[start] = 1;
            visitOrder[0] = start;
            int seen = 1;
            for (int i = 0; i < seen; i++) {
                int v = visitOrder[i];
                for (int j = graph.offsets()[v]; j < graph.offsets()[v + 1]; j++) {
                    int w = graph.targets()[j];
                    if (distance[w] < 0) {
                        distance[w] = distance[v] + 1;
                        visitOrder[seen++] = w;
                    }
                    if (distance[w] == distance[v] + 1) {
                        pathCounts[w] += pathCounts[v];
                    }
                }
            }
            return seen;
        }
    }
}
