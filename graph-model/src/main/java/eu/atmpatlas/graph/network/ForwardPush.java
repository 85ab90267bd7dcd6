package eu.atmpatlas.graph.network;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Approximates personalised PageRank without visiting the whole network, by forward push (Andersen,
 * Chung and Lang, FOCS 2006). Each score is too low by at most {@value #TOLERANCE} times the
 * record's degree. The work is bounded by 1 / ({@value #TOLERANCE} x {@value #RESTART_PROBABILITY})
 * steps along relations, for a network of any size.
 */
final class ForwardPush {

    static final double RESTART_PROBABILITY = 0.15;
    static final double TOLERANCE = 1e-4;

    private final Topology topology;
    private final TraversalFilter filter;

    /**
     * Decides whether the relation at a position of {@link Topology#relations} may be followed from
     * a record.
     */
    @FunctionalInterface
    interface TraversalFilter {
        boolean isTraversable(int v, int position);
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
