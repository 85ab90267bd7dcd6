package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/**
 * Vertices and edges without which a component falls apart, from one depth-first walk (Hopcroft and
 * Tarjan, Communications of the ACM 16, 1973) without recursion. In the order of that walk what
 * hangs below a vertex is an unbroken run, so what a loss would cut off is told without another
 * search.
 */
public final class ArticulationPoints {

    private final Adjacency graph;

    /** The walk: {@code order[place[v]] == v}; below and with v lie {@code below[v]} vertices. */
    private final int[] order;

    private final int[] discovery;
    private final int[] low;
    private final int[] parent;
    private final int[] subtreeSize;

    /** The vertex at which the walk of each vertex's component began. */
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

    /** Walks one component; {@code edge} tells how far each vertex's edges were followed. */
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

    /** Whether the edge between two neighbours is the only way from one to the other. */
    public boolean isBridge(int a, int b) {
        int lower = discovery[a] > discovery[b] ? a : b;
        int upper = lower == a ? b : a;
        return parent[lower] == upper && low[lower] > discovery[upper];
    }

    /** What a bridge cuts off: the smaller side, of equals the one further from the start. */
    public int[] cutOffByBridge(int a, int b) {
        int lower = discovery[a] > discovery[b] ? a : b;
        return 2 * subtreeSize[lower] <= subtreeSize[root[lower]]
                ? subtree(lower)
                : allExcept(new int[] {lower}, -1);
    }

    /** How many that are. */
    public int bridgeCutOffCount(int a, int b) {
        int lower = subtreeSize[discovery[a] > discovery[b] ? a : b];
        return Math.min(lower, subtreeSize[root[a]] - lower);
    }

    /**
     * What the loss of a vertex cuts off from the largest part that is left of its component; empty
     * if it cuts off nothing.
     */
    public int[] cutOff(int v) {
        int[] parts = separatedChildren(v);
        int largestPart = largest(parts);
        int remainder = remainderSize(v, parts);
        var cut = new IntList();
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

    /** How many that are. */
    public int cutOffCount(int v) {
        int[] parts = separatedChildren(v);
        int largestPart = largest(parts);
        return largestPart < 0
                ? 0
                : subtreeSize[root[v]]
                        - 1
                        - Math.max(subtreeSize[largestPart], remainderSize(v, parts));
    }

    /** How many there are but v and what hangs below these children. */
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

    /** The children below which nothing leads past v. */
    private int[] separatedChildren(int v) {
        var parts = new IntList();
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

    /** The component less what hangs below these children and less one more, if not -1. */
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
        var remaining = new IntList();
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i]) {
                remaining.add(order[discovery[top] + i]);
            }
        }
        return remaining.toArray();
    }
}
