package eu.atmpatlas.graph.network.algorithm;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.Arrays;

/**
 * Finds the vertices and edges whose loss splits a component, with one depth-first search (Hopcroft
 * and Tarjan, Communications of the ACM 16, 1973) without recursion. In the search order the
 * descendants of a vertex are contiguous, so the part that a loss disconnects is known without
 * another search.
 */
public final class ArticulationPoints {

    private final Adjacency graph;

    /**
     * The search order: {@code order[discovery[v]] == v}; {@code subtreeSize[v]} is the number of
     * vertices in the subtree of v, including v.
     */
    private final int[] order;

    private final int[] discovery;
    private final int[] low;
    private final int[] parent;
    private final int[] subtreeSize;

    /** The start vertex of the search in each vertex's component. */
    private final int[] root;

    public ArticulationPoints(Adjacency graph) {
        int size = graph.size();
        this.graph = graph;
        order = new int[size];
        discovery = new int[size];
        low = new int[size];
        parent = new int[size];
        subtreeSize = new int[size];
        root = new int[size];
        Arrays.fill(discovery, -1);
        int next = 0;
        int[] edge = Arrays.copyOf(graph.offsets(), size);
        for (int start = 0; start < size; start++) {
            if (discovery[start] < 0) {
                next = walk(start, next, edge);
            }
        }
    }

    /** Searches one component; {@code edge} stores how many edges of each vertex were followed. */
    private int walk(int start, int first, int[] edge) {
        int next = first;
        int v = start;
        parent[start] = -1;
        root[start] = start;
        discovery[start] = next;
        low[start] = next;
        subtreeSize[start] = 1;
        order[next++] = start;
        while (v >= 0) {
            if (edge[v] < graph.offsets()[v + 1]) {
                int w = graph.targets()[edge[v]++];
                if (discovery[w] < 0) {
                    parent[w] = v;
                    root[w] = start;
                    discovery[w] = next;
                    low[w] = next;
                    subtreeSize[w] = 1;
                    order[next++] = w;
                    v = w;
                } else if (w != parent[v]) {
                    low[v] = Math.min(low[v], discovery[w]);
                }
            } else {
                int up = parent[v];
                if (up >= 0) {
                    low[up] = Math.min(low[up], low[v]);
                    subtreeSize[up] += subtreeSize[v];
                }
                v = up;
            }
        }
        return next;
    }

    /** Returns whether the edge between two neighbours is their only connection. */
    public boolean isBridge(int a, int b) {
        int lower = discovery[a] > discovery[b] ? a : b;
        int upper = lower == a ? b : a;
        return parent[lower] == upper && low[lower] > discovery[upper];
    }

    /**
     * Returns the vertices that a bridge disconnects: the smaller side; of equal sides, the one
     * further from the start.
     */
    public int[] cutOffByBridge(int a, int b) {
        int lower = discovery[a] > discovery[b] ? a : b;
        return 2 * subtreeSize[lower] <= subtreeSize[root[lower]]
                ? subtree(lower)
                : allExcept(new int[] {lower}, -1);
    }

    /** Returns the number of these vertices. */
    public int bridgeCutOffCount(int a, int b) {
        int lower = subtreeSize[discovery[a] > discovery[b] ? a : b];
        return Math.min(lower, subtreeSize[root[a]] - lower);
    }

    /**
     * Returns the vertices that the loss of a vertex disconnects from the largest remaining part of
     * its component; empty if there are none.
     */
    public int[] cutOff(int v) {
        int[] parts = separatedChildren(v);
        int largestPart = largest(parts);
        int remainder = remainderSize(v, parts);
        var cut = new IntArrayList();
        for (int child : parts) {
            if (child != largestPart || remainder >= subtreeSize[largestPart]) {
                cut.addAll(subtree(child));
            }
        }
        if (largestPart >= 0 && remainder < subtreeSize[largestPart]) {
            cut.addAll(allExcept(parts, v));
        }
        return cut.toArray();
    }

    /** Returns the number of these vertices. */
    public int cutOffCount(int v) {
        int[] parts = separatedChildren(v);
        int largestPart = largest(parts);
        return largestPart < 0
                ? 0
                : subtreeSize[root[v]]
                        - 1
                        - Math.max(subtreeSize[largestPart], remainderSize(v, parts));
    }

    /**
     * Returns the number of vertices of the component without v and the subtrees of these children.
     */
    private int remainderSize(int v, int[] children) {
        return subtreeSize[root[v]]
                - 1
                - Arrays.stream(children).map(child -> subtreeSize[child]).sum();
    }

    private int largest(int[] children) {
        int largest = -1;
        for (int child : children) {
            if (largest < 0 || subtreeSize[child] > subtreeSize[largest]) {
                largest = child;
            }
        }
        return largest;
    }

    /** Returns the children whose subtrees have no edge past v. */
    private int[] separatedChildren(int v) {
        var parts = new IntArrayList();
        for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
            int child = graph.targets()[i];
            if (parent[child] == v && low[child] >= discovery[v]) {
                parts.add(child);
            }
        }
        return parts.toArray();
    }

    private int[] subtree(int v) {
        return Arrays.copyOfRange(order, discovery[v], discovery[v] + subtreeSize[v]);
    }

    /**
     * Returns the component without the subtrees of these children, and without v unless it is -1.
     */
    private int[] allExcept(int[] children, int v) {
        int top = root[v >= 0 ? v : children[0]];
        boolean[] inside = new boolean[subtreeSize[top]];
        for (int child : children) {
            int at = discovery[child] - discovery[top];
            Arrays.fill(inside, at, at + subtreeSize[child], true);
        }
        if (v >= 0) {
            inside[discovery[v] - discovery[top]] = true;
        }
        var remaining = new IntArrayList();
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i]) {
                remaining.add(order[discovery[top] + i]);
            }
        }
        return remaining.toArray();
    }
}
