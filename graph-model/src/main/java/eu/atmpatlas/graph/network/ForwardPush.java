package eu.atmpatlas.graph.network;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Personalised PageRank without touching the whole network: forward push (Andersen, Chung and Lang,
 * FOCS 2006). Each score is too low by at most {@value #CARE} times the record's degree; the work
 * is bounded by 1 / ({@value #CARE} x {@value #RESTART}) steps along ties, however large the
 * network.
 */
final class ForwardPush {

    static final double RESTART_PROBABILITY = 0.15;
    static final double TOLERANCE = 1e-4;

    private final Topology topology;
    private final TraversalFilter filter;

    /** Whether one may go from a record by its tie in a place of {@link Topology#ties}. */
    @FunctionalInterface
    interface TraversalFilter {
        boolean isTraversable(int v, int place);
    }

    ForwardPush(Topology topology, TraversalFilter filter) {
        this.topology = topology;
        this.filter = filter;
    }

    Map<Integer, Double> from(int centre) {
        var score = new HashMap<Integer, Double>();
        var residue = new HashMap<Integer, Double>();
        var degrees = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<Integer>();
        residue.put(centre, 1.0);
        queue.add(centre);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            double mass = residue.getOrDefault(v, 0.0);
            int degree = degrees.computeIfAbsent(v, this::degree);
            residue.put(v, 0.0);
            if (degree == 0) {
                score.merge(v, mass, Double::sum);
                continue;
            }
            score.merge(v, RESTART_PROBABILITY * mass, Double::sum);
            double share = (1 - RESTART_PROBABILITY) * mass / degree;
            for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                if (filter.isTraversable(v, i)) {
                    int w = topology.neighbours[i];
                    double before = residue.getOrDefault(w, 0.0);
                    double now = before + share;
                    double threshold =
                            TOLERANCE * Math.max(1, degrees.computeIfAbsent(w, this::degree));
                    residue.put(w, now);
                    if (before < threshold && now >= threshold) {
                        queue.add(w);
                    }
                }
            }
        }
        return score;
    }

    private int degree(int v) {
        int degree = 0;
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            degree += filter.isTraversable(v, i) ? 1 : 0;
        }
        return degree;
    }
}
