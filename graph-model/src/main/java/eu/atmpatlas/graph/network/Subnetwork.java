package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.network.algorithm.Adjacency;
import eu.atmpatlas.graph.network.model.NetworkNode;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of a topology that a filter selects, as a graph. Vertex {@code i} is record {@code
 * records[i]}; several relations between two records are one edge.
 *
 * @param index from record to vertex, -1 for excluded records
 * @param relations selected by the filter
 */
record Subnetwork(Topology topology, int[] records, int[] index, int[] relations, Adjacency graph) {

    static Subnetwork of(Topology topology, NetworkFilter filter, CodeFilter.Hierarchy hierarchy) {
        return of(topology, filter.matching(topology, hierarchy), filter.relations());
    }

    /** Selects these records and the relations among them that count. */
    static Subnetwork of(Topology topology, BitSet records, RelationFilter relations) {
        int[] vertices = records.stream().toArray();
        int[] index = new int[topology.size()];
        Arrays.fill(index, -1);
        for (int i = 0; i < vertices.length; i++) {
            index[vertices[i]] = i;
        }
        RelationFilter.RelationPredicate relationFilter = relations.predicate(topology);
        var matching = new IntArrayList();
        var a = new IntArrayList();
        var b = new IntArrayList();
        for (int relation = 0; relation < topology.relationCount(); relation++) {
            int from = index[topology.from[relation]];
            int to = index[topology.to[relation]];
            if (from >= 0 && to >= 0 && relationFilter.test(relation)) {
                matching.add(relation);
                a.add(from);
                b.add(to);
            }
        }
        return new Subnetwork(
                topology,
                vertices,
                index,
                matching.toArray(),
                Adjacency.of(vertices.length, a.toArray(), b.toArray()));
    }

    int size() {
        return records.length;
    }

    NetworkNode node(int vertex) {
        return topology.node(records[vertex]);
    }
}
