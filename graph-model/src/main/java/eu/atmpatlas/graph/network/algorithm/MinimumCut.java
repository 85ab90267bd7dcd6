package eu.atmpatlas.graph.network.algorithm;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The fewest vertices or edges whose loss separates two vertices. By Menger's theorem their number
 * equals the number of disjoint paths between the two.
 *
 * @param vertices the fewest other vertices whose loss leaves no path except a direct edge
 * @param edges the fewest edges, as pairs, whose loss leaves no path
 * @param adjacent whether a direct edge connects the two; no loss of other vertices can separate
 *     them then
 */
public record MinimumCut(int[] vertices, List<int[]> edges, boolean adjacent) {

    private static final int INFINITE_CAPACITY = Integer.MAX_VALUE / 2;

    public static MinimumCut between(Adjacency graph, int a, int b) {
        return new MinimumCut(vertices(graph, a, b), edges(graph, a, b), graph.hasEdge(a, b));
    }

    /** Represents each vertex as an arc of capacity 1 from its entry (v) to its exit (v + size). */
    private static int[] vertices(Adjacency graph, int a, int b) {
        int size = graph.size();
        var flow = new MaximumFlow(2 * size);
        for (int v = 0; v < size; v++) {
            flow.addEdge(v, v + size, v == a || v == b ? INFINITE_CAPACITY : 1, 0);
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                int w = graph.targets()[i];
                if (!(v == a && w == b) && !(v == b && w == a)) {
                    flow.addEdge(v + size, w, INFINITE_CAPACITY, 0);
                }
            }
        }
        BitSet reached = flow.cut(a, b + size);
        var cut = new IntArrayList();
        for (int v = 0; v < size; v++) {
            if (reached.get(v) && !reached.get(v + size)) {
                cut.add(v);
            }
        }
        return cut.toArray();
    }

    private static List<int[]> edges(Adjacency graph, int a, int b) {
        var flow = new MaximumFlow(graph.size());
        for (int v = 0; v < graph.size(); v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                if (v < graph.targets()[i]) {
                    flow.addEdge(v, graph.targets()[i], 1, 1);
                }
            }
        }
        BitSet reached = flow.cut(a, b);
        var cut = new ArrayList<int[]>();
        for (int v = reached.nextSetBit(0); v >= 0; v = reached.nextSetBit(v + 1)) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                if (!reached.get(graph.targets()[i])) {
                    cut.add(new int[] {v, graph.targets()[i]});
                }
            }
        }
        return cut;
    }
}
