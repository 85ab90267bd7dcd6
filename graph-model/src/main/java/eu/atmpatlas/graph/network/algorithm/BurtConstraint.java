package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/**
 * Burt's constraint (Structural Holes, 1992) with equal weight for every contact: how strongly the
 * contacts of a vertex are connected to each other, which leaves the vertex nobody to bring
 * together. Low for a broker; NaN for a vertex without contacts.
 */
public final class BurtConstraint {

    private BurtConstraint() {}

    public static double[] of(Adjacency graph) {
        int size = graph.size();
        double[] constraint = new double[size];
        double[] invested = new double[size];
        boolean[] contact = new boolean[size];
        for (int v = 0; v < size; v++) {
            constraint[v] = graph.degree(v) == 0 ? Double.NaN : of(graph, v, invested, contact);
        }
        return constraint;
    }

    /** Resets both arrays to 0 and false before it returns. */
    private static double of(Adjacency graph, int v, double[] invested, boolean[] contact) {
        int[] contacts =
                Arrays.copyOfRange(graph.targets(), graph.offsets()[v], graph.offsets()[v + 1]);
        double share = 1.0 / contacts.length;
        for (int q : contacts) {
            contact[q] = true;
            invested[q] += share;
        }
        for (int q : contacts) {
            double through = share / graph.degree(q);
            for (int i = graph.offsets()[q]; i < graph.offsets()[q + 1]; i++) {
                int j = graph.targets()[i];
                if (contact[j]) {
                    invested[j] += through;
                }
            }
        }
        double sum = 0;
        for (int q : contacts) {
            sum += invested[q] * invested[q];
            invested[q] = 0;
            contact[q] = false;
        }
        return sum;
    }
}
