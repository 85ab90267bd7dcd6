package eu.atmpatlas.graph.network.algorithm;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The connected components of a graph.
 *
 * @param of the component of each vertex, numbered from 0 in the order of their first vertex; -1
 *     for an excluded vertex
 * @param sizes of the components
 */
public record Components(int[] of, int[] sizes) {

    public static Components of(Adjacency graph) {
        return without(graph, new BitSet());
    }

    /** Returns the components that remain without these vertices. */
    public static Components without(Adjacency graph, BitSet removed) {
        int[] of = new int[graph.size()];
        Arrays.fill(of, -1);
        var sizes = new IntArrayList();
        int[] queue = new int[graph.size()];
        for (int start = 0; start < graph.size(); start++) {
            if (of[start] >= 0 || removed.get(start)) {
                continue;
            }
            int number = sizes.size();
            int size = 1;
            of[start] = number;
            queue[0] = start;
            for (int next = 0; next < size; next++) {
                int v = queue[next];
                for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                    int w = graph.targets()[i];
                    if (of[w] < 0 && !removed.get(w)) {
                        of[w] = number;
                        queue[size++] = w;
                    }
                }
            }
            sizes.add(size);
        }
        return new Components(of, sizes.toArray());
    }

    public int count() {
        return sizes.length;
    }

    /**
     * Returns the number of the largest component; of equal ones, the first; -1 if there is none.
     */
    public int largest() {
        int largest = -1;
        for (int c = 0; c < sizes.length; c++) {
            if (largest < 0 || sizes[c] > sizes[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    public int largestSize() {
        return sizes.length == 0 ? 0 : sizes[largest()];
    }

    public int isolates() {
        return (int) Arrays.stream(sizes).filter(size -> size == 1).count();
    }
}
