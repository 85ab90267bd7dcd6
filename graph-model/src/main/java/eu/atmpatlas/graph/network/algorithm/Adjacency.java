package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/**
 * An undirected graph without loops or parallel edges, for the graph algorithms. The neighbours of
 * {@code v}, in order, are {@code targets[offsets[v]]} to {@code targets[offsets[v + 1] - 1]}.
 */
public record Adjacency(int[] offsets, int[] targets) {

    /**
     * Returns the graph of {@code size} vertices with an edge for each pair; repeated pairs count
     * once.
     */
    public static Adjacency of(int size, int[] a, int[] b) {
        int[] ends = new int[size + 1];
        for (int e = 0; e < a.length; e++) {
            if (a[e] != b[e]) {
                ends[a[e] + 1]++;
                ends[b[e] + 1]++;
            }
        }
        for (int v = 0; v < size; v++) {
            ends[v + 1] += ends[v];
        }
        int[] all = new int[ends[size]];
        int[] next = Arrays.copyOf(ends, size);
        for (int e = 0; e < a.length; e++) {
            if (a[e] != b[e]) {
                all[next[a[e]]++] = b[e];
                all[next[b[e]]++] = a[e];
            }
        }
        return distinct(size, ends, all);
    }

    private static Adjacency distinct(int size, int[] ends, int[] all) {
        int[] offsets = new int[size + 1];
        int count = 0;
        for (int v = 0; v < size; v++) {
            Arrays.sort(all, ends[v], ends[v + 1]);
            for (int i = ends[v]; i < ends[v + 1]; i++) {
                if (i == ends[v] || all[i] != all[i - 1]) {
                    all[count++] = all[i];
                }
            }
            offsets[v + 1] = count;
        }
        return new Adjacency(offsets, Arrays.copyOf(all, count));
    }

    public int size() {
        return offsets.length - 1;
    }

    public int edgeCount() {
        return targets.length / 2;
    }

    public int degree(int v) {
        return offsets[v + 1] - offsets[v];
    }

    boolean hasEdge(int a, int b) {
        return Arrays.binarySearch(targets, offsets[a], offsets[a + 1], b) >= 0;
    }
}
