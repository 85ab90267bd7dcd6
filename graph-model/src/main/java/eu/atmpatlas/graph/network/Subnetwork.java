package eu.atmpatlas.graph.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of a topology that a filter leaves, as a graph. Vertex {@code i} is record {@code
 * records[i]}; several ties between two records are one edge.
 *
 * @param index from record to vertex, -1 for those left out
 * @param ties that the filter leaves
 */
record Subnetwork(Topology topology, int[] records, int[] index, int[] ties, Adjacency graph) {

    static Subnetwork of(Topology topology, NetworkFilter filter, CodeFilter.Hierarchy hierarchy) {
        return of(topology, filter.in(topology, hierarchy), filter.ties());
    }

    /** These records and the ties between them that count. */
    static Subnetwork of(Topology topology, BitSet records, TieFilter ties) {
        int[] kept = records.stream().toArray();
        int[] index = new int[topology.size()];
        Arrays.fill(index, -1);
        for (int i = 0; i < kept.length; i++) {
            index[kept[i]] = i;
        }
        TieFilter.Test counts = ties.in(topology);
        var left = new Ints();
        var a = new Ints();
        var b = new Ints();
        for (int tie = 0; tie < topology.tieCount(); tie++) {
            int from = index[topology.from[tie]];
            int to = index[topology.to[tie]];
            if (from >= 0 && to >= 0 && counts.admits(tie)) {
                left.add(tie);
                a.add(from);
                b.add(to);
            }
        }
        return new Subnetwork(
                topology,
                kept,
                index,
                left.toArray(),
                Adjacency.of(kept.length, a.toArray(), b.toArray()));
    }

    int size() {
        return records.length;
    }

    NetworkNode node(int vertex) {
        return topology.node(records[vertex]);
    }
}
