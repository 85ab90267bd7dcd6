package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/**
 * How far the contacts of a vertex know each other, so that it has nobody to bring together: Burt's
 * constraint (Structural Holes, 1992), every contact weighing the same. Low for a broker; not a
 * number for a vertex without contacts.
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

    /** Leaves both arrays as they were: all 0 and false. */
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
