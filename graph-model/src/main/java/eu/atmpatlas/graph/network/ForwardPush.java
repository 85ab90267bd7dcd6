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

    static final double RESTART = 0.15;
    static final double CARE = 1e-4;

    private final Topology topology;
    private final Step leads;

    /** Whether one may go from a record by its tie in a place of {@link Topology#ties}. */
    @FunctionalInterface
    interface Step {
        boolean leads(int v, int place);
    }

    ForwardPush(Topology topology, Step leads) {
        this.topology = topology;
        this.leads = leads;
    }

    Map<Integer, Double> from(int middle) {
        var score = new HashMap<Integer, Double>();
        var residue = new HashMap<Integer, Double>();
        var degrees = new HashMap<Integer, Integer>();
        var waiting = new ArrayDeque<Integer>();
        residue.put(middle, 1.0);
        waiting.add(middle);
        while (!waiting.isEmpty()) {
            int v = waiting.remove();
            double left = residue.getOrDefault(v, 0.0);
            int degree = degrees.computeIfAbsent(v, this::degree);
            residue.put(v, 0.0);
            if (degree == 0) {
                score.merge(v, left, Double::sum);
                continue;
            }
            score.merge(v, RESTART * left, Double::sum);
            double given = (1 - RESTART) * left / degree;
            for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                if (leads.leads(v, i)) {
                    int w = topology.others[i];
                    double before = residue.getOrDefault(w, 0.0);
                    double now = before + given;
                    double most = CARE * Math.max(1, degrees.computeIfAbsent(w, this::degree));
                    residue.put(w, now);
                    if (before < most && now >= most) {
                        waiting.add(w);
                    }
                }
            }
        }
        return score;
    }

    private int degree(int v) {
        int degree = 0;
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            degree += leads.leads(v, i) ? 1 : 0;
        }
        return degree;
    }
}
