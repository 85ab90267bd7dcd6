package eu.atmpatlas.graph.network.algorithm;

/**
 * The core number of each vertex: the largest k for which it belongs to a subgraph where every
 * vertex has at least k neighbours. Computed by the peeling algorithm of Batagelj and Zaversnik in
 * the order of degrees (2003).
 */
public final class CoreNumbers {

    private CoreNumbers() {}

    public static int[] of(Adjacency graph) {
        int size = graph.size();
        int[] degree = new int[size];
        int max = 0;
        for (int v = 0; v < size; v++) {
            degree[v] = graph.degree(v);
            max = Math.max(max, degree[v]);
        }
        // Vertices in the order of degrees; starts[d] is the position of the first vertex of degree
        // d.
        int[] starts = new int[max + 2];
        for (int v = 0; v < size; v++) {
            starts[degree[v] + 1]++;
        }
        for (int d = 0; d <= max; d++) {
            starts[d + 1] += starts[d];
        }
        int[] order = new int[size];
        int[] positions = new int[size];
        int[] next = starts.clone();
        for (int v = 0; v < size; v++) {
            positions[v] = next[degree[v]]++;
            order[positions[v]] = v;
        }
        for (int i = 0; i < size; i++) {
            int v = order[i];
            for (int j = graph.offsets()[v]; j < graph.offsets()[v + 1]; j++) {
                int w = graph.targets()[j];
                if (degree[w] > degree[v]) {
                    // Swaps w with the first vertex of its degree; w then belongs to the next lower
                    // degree.
                    int first = starts[degree[w]];
                    int other = order[first];
                    order[positions[w]] = other;
                    positions[other] = positions[w];
                    order[first] = w;
                    positions[w] = first;
                    starts[degree[w]]++;
                    degree[w]--;
                }
            }
        }
        return degree;
    }
}
