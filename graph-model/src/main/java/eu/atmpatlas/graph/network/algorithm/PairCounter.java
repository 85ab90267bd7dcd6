package eu.atmpatlas.graph.network.algorithm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Counts pairs inside and between groups of records. */
public final class PairCounter {

    private final Adjacency graph;

    public PairCounter(Adjacency graph) {
        this.graph = graph;
    }

    /**
     * Counts pairs by the groups of each vertex. Two vertices that share a group are in the same
     * group.
     */
    public EiIndex eiIndex(IntFunction<Set<String>> groups) {
        List<Set<String>> of = new ArrayList<>();
        for (int v = 0; v < graph.size(); v++) {
            of.add(groups.apply(v));
        }
        int external = 0;
        int internal = 0;
        int unknown = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                int w = graph.targets()[e];
                if (w < v) {
                    continue;
                }
                if (of.get(v).isEmpty() || of.get(w).isEmpty()) {
                    unknown++;
                } else if (Collections.disjoint(of.get(v), of.get(w))) {
                    external++;
                } else {
                    internal++;
                }
            }
        }
        return new EiIndex(external, internal, unknown);
    }

    /**
     * Counts pairs by the single group of each vertex, or null if unknown; ordered by group name.
     */
    public EiIndex.BlockDensities blockDensities(IntFunction<@Nullable String> group) {
        var names = new ArrayList<@Nullable String>();
        var sizes = new TreeMap<String, Integer>();
        int unknown = 0;
        for (int v = 0; v < graph.size(); v++) {
            String name = group.apply(v);
            names.add(name);
            if (name == null) {
                unknown++;
            } else {
                sizes.merge(name, 1, Integer::sum);
            }
        }
        var pairs = new TreeMap<String, TreeMap<String, Integer>>();
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                String row = names.get(v);
                String column = names.get(graph.targets()[e]);
                if (graph.targets()[e] > v && row != null && column != null) {
                    boolean swapped = row.compareTo(column) > 0;
                    pairs.computeIfAbsent(swapped ? column : row, any -> new TreeMap<>())
                            .merge(swapped ? row : column, 1, Integer::sum);
                }
            }
        }
        var blocks = new ArrayList<EiIndex.BlockDensity>();
        pairs.forEach((row, columns) ->
                columns.forEach((column, count) ->
                        blocks.add(
                                new EiIndex.BlockDensity(
                                        row, column, count, possiblePairs(sizes, row, column)))));
        return new EiIndex.BlockDensities(
                sizes.entrySet().stream()
                        .map(entry -> new EiIndex.BlockGroup(entry.getKey(), entry.getValue()))
                        .toList(),
                blocks,
                unknown);
    }

    private static long possiblePairs(TreeMap<String, Integer> sizes, String row, String column) {
        long a = sizes.getOrDefault(row, 0);
        long b = sizes.getOrDefault(column, 0);
        return row.equals(column) ? a * (a - 1) / 2 : a * b;
    }
}
