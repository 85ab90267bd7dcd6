package eu.atmpatlas.graph.network.algorithm;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The maximum flow from one vertex to another: shortest augmenting paths (Edmonds and Karp, Journal
 * of the ACM 19, 1972). Fast if the flow is small, as between records that few paths connect.
 */
final class MaximumFlow {

    private final int[] first;
    private final IntArrayList head = new IntArrayList();
    private final IntArrayList next = new IntArrayList();
    private int[] residual = new int[1024];

    MaximumFlow(int vertices) {
        first = new int[vertices];
        Arrays.fill(first, -1);
    }

    /** Adds an arc and its reverse arc. */
    void addEdge(int from, int to, int capacity, int reverseCapacity) {
        addArc(from, to, capacity);
        addArc(to, from, reverseCapacity);
    }

    private void addArc(int from, int to, int capacity) {
        int arc = head.size();
        if (arc == residual.length) {
            residual = Arrays.copyOf(residual, 2 * arc);
        }
        residual[arc] = capacity;
        head.add(to);
        next.add(first[from]);
        first[from] = arc;
    }

    /**
     * Sends the maximum flow, and returns the vertices that can still be reached from the source.
     */
    BitSet cut(int source, int sink) {
        int[] by = new int[first.length];
        while (true) {
            BitSet reached = search(source, sink, by);
            if (!reached.get(sink)) {
                return reached;
            }
            for (int v = sink; v != source; v = head.get(by[v] ^ 1)) {
                residual[by[v]]--;
                residual[by[v] ^ 1]++;
            }
        }
    }

    private BitSet search(int source, int sink, int[] by) {
        var reached = new BitSet(first.length);
        var queue = new ArrayDeque<Integer>();
        reached.set(source);
        queue.add(source);
        while (!queue.isEmpty() && !reached.get(sink)) {
            int v = queue.remove();
            for (int arc = first[v]; arc >= 0; arc = next.get(arc)) {
                int w = head.get(arc);
                if (residual[arc] > 0 && !reached.get(w)) {
                    reached.set(w);
                    by[w] = arc;
                    queue.add(w);
                }
            }
        }
        return reached;
    }
}
