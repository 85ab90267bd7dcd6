package eu.atmpatlas.graph.network;

import java.util.Arrays;

/**
 * Vertices and edges without which a component falls apart, from one depth-first walk (Hopcroft and
 * Tarjan, Communications of the ACM 16, 1973) without recursion. In the order of that walk what
 * hangs below a vertex is an unbroken run, so what a loss would cut off is told without another
 * search.
 */
final class CutPoints {

    private final Adjacency graph;

    /** The walk: {@code order[place[v]] == v}; below and with v lie {@code below[v]} vertices. */
    private final int[] order;

    private final int[] place;
    private final int[] low;
    private final int[] parent;
    private final int[] below;

    /** The vertex at which the walk of each vertex's component began. */
    private final int[] root;

    CutPoints(Adjacency graph) {
        int size = graph.size();
        this.graph = graph;
        order = new int[size];
        place = new int[size];
        low = new int[size];
        parent = new int[size];
        below = new int[size];
        root = new int[size];
        Arrays.fill(place, -1);
        int next = 0;
        int[] edge = Arrays.copyOf(graph.offsets(), size);
        for (int start = 0; start < size; start++) {
            if (place[start] < 0) {
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
        place[start] = next;
        low[start] = next;
        below[start] = 1;
        order[next++] = start;
        while (v >= 0) {
            if (edge[v] < graph.offsets()[v + 1]) {
                int w = graph.targets()[edge[v]++];
                if (place[w] < 0) {
                    parent[w] = v;
                    root[w] = start;
                    place[w] = next;
                    low[w] = next;
                    below[w] = 1;
                    order[next++] = w;
                    v = w;
                } else if (w != parent[v]) {
                    low[v] = Math.min(low[v], place[w]);
                }
            } else {
                int up = parent[v];
                if (up >= 0) {
                    low[up] = Math.min(low[up], low[v]);
                    below[up] += below[v];
                }
                v = up;
            }
        }
        return next;
    }

    /** Whether the edge between two neighbours is the only way from one to the other. */
    boolean isBridge(int a, int b) {
        int lower = place[a] > place[b] ? a : b;
        int upper = lower == a ? b : a;
        return parent[lower] == upper && low[lower] > place[upper];
    }

    /** What a bridge cuts off: the smaller side, of equals the one further from the start. */
    int[] cutOffByBridge(int a, int b) {
        int lower = place[a] > place[b] ? a : b;
        return 2 * below[lower] <= below[root[lower]] ? run(lower) : outside(new int[] {lower}, -1);
    }

    /** How many that are. */
    int bridgeCutOffCount(int a, int b) {
        int lower = below[place[a] > place[b] ? a : b];
        return Math.min(lower, below[root[a]] - lower);
    }

    /**
     * What the loss of a vertex cuts off from the largest part that is left of its component; empty
     * if it cuts off nothing.
     */
    int[] cutOff(int v) {
        int[] parts = parts(v);
        int kept = largest(parts);
        int rest = rest(v, parts);
        var off = new Ints();
        for (int child : parts) {
            if (child != kept || rest >= below[kept]) {
                off.addAll(run(child));
            }
        }
        if (kept >= 0 && rest < below[kept]) {
            off.addAll(outside(parts, v));
        }
        return off.toArray();
    }

    /** How many that are. */
    int cutOffCount(int v) {
        int[] parts = parts(v);
        int kept = largest(parts);
        return kept < 0 ? 0 : below[root[v]] - 1 - Math.max(below[kept], rest(v, parts));
    }

    /** How many there are but v and what hangs below these children. */
    private int rest(int v, int[] children) {
        return below[root[v]] - 1 - Arrays.stream(children).map(child -> below[child]).sum();
    }

    private int largest(int[] children) {
        int largest = -1;
        for (int child : children) {
            if (largest < 0 || below[child] > below[largest]) {
                largest = child;
            }
        }
        return largest;
    }

    /** The children below which nothing leads past v. */
    private int[] parts(int v) {
        var parts = new Ints();
        for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
            int child = graph.targets()[i];
            if (parent[child] == v && low[child] >= place[v]) {
                parts.add(child);
            }
        }
        return parts.toArray();
    }

    private int[] run(int v) {
        return Arrays.copyOfRange(order, place[v], place[v] + below[v]);
    }

    /** The component less what hangs below these children and less one more, if not -1. */
    private int[] outside(int[] children, int v) {
        int top = root[v >= 0 ? v : children[0]];
        boolean[] inside = new boolean[below[top]];
        for (int child : children) {
            int at = place[child] - place[top];
            Arrays.fill(inside, at, at + below[child], true);
        }
        if (v >= 0) {
            inside[place[v] - place[top]] = true;
        }
        var left = new Ints();
        for (int i = 0; i < inside.length; i++) {
            if (!inside[i]) {
                left.add(order[place[top] + i]);
            }
        }
        return left.toArray();
    }
}
