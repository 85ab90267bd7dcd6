package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups with more internal edges than expected by chance: Louvain modularity optimisation (Blondel
 * et al., Journal of Statistical Mechanics, 2008) at resolution 1. Disconnected groups are then
 * split, as Leiden guarantees (Traag et al., Scientific Reports 9, 2019). Vertices are processed in
 * their own order, so the same graph always gives the same groups.
 *
 * @param of the group of each vertex, numbered from 0, largest first; equal sizes in the order of
 *     their first vertex
 * @param sizes of the groups
 * @param modularity share of edges inside groups minus the share expected by chance
 */
public record Communities(int[] of, int[] sizes, double modularity) {

    public static Communities of(Adjacency graph) {
        int size = graph.size();
        int[] group = IntStream.range(0, size).toArray();
        var level = WeightedGraph.of(graph);
        while (true) {
            int[] moved = new LocalMoving(level).run();
            int groups = renumber(moved);
            for (int v = 0; v < size; v++) {
                group[v] = moved[group[v]];
            }
            if (groups == level.size()) {
                break;
            }
            level = level.aggregated(moved, groups);
        }
        return numbered(graph, splitDisconnected(graph, group));
    }

    /** Renumbers the groups from 0 in the order of their first member, and returns their number. */
    private static int renumber(int[] group) {
        int[] numbers = new int[group.length];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int v = 0; v < group.length; v++) {
            if (numbers[group[v]] < 0) {
                numbers[group[v]] = next++;
            }
            group[v] = numbers[group[v]];
        }
        return next;
    }

    /** Splits each group into its connected parts. */
    private static int[] splitDisconnected(Adjacency graph, int[] group) {
        int[] part = new int[graph.size()];
        Arrays.fill(part, -1);
        int[] queue = new int[graph.size()];
        int parts = 0;
        for (int start = 0; start < graph.size(); start++) {
            if (part[start] >= 0) {
                continue;
            }
            int last = 0;
            queue[last++] = start;
            part[start] = parts;
            for (int i = 0; i < last; i++) {
                int v = queue[i];
                for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                    int w = graph.targets()[e];
                    if (part[w] < 0 && group[w] == group[v]) {
                        part[w] = parts;
                        queue[last++] = w;
                    }
                }
            }
            parts++;
        }
        return part;
    }

    private static Communities numbered(Adjacency graph, int[] group) {
        int groups = group.length == 0 ? 0 : Arrays.stream(group).max().orElse(-1) + 1;
        int[] sizes = new int[groups];
        for (int g : group) {
            sizes[g]++;
        }
        int[] order =
                IntStream.range(0, groups)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(g -> -sizes[g])
                                        .thenComparing(Comparator.naturalOrder()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] number = new int[groups];
        for (int i = 0; i < groups; i++) {
            number[order[i]] = i;
        }
        int[] of = Arrays.stream(group).map(g -> number[g]).toArray();
        int[] ordered = Arrays.stream(order).map(g -> sizes[g]).toArray();
        return new Communities(of, ordered, modularity(graph, of, groups));
    }

    static double modularity(Adjacency graph, int[] group, int groups) {
        double ends = graph.targets().length;
        if (ends == 0) {
            return 0;
        }
        double inside = 0;
        double[] degrees = new double[groups];
        for (int v = 0; v < graph.size(); v++) {
            degrees[group[v]] += graph.degree(v);
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                inside += group[graph.targets()[e]] == group[v] ? 1 : 0;
            }
        }
        double chance = Arrays.stream(degrees).map(d -> d / ends * (d / ends)).sum();
        return inside / ends - chance;
    }
}
