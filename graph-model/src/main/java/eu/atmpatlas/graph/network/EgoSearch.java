package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.EgoNetwork;
import eu.atmpatlas.graph.network.model.NetworkRelation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches the neighbourhood of a record breadth first, up to a depth. The nearest records come
 * first; at equal distance, those with the highest personalised PageRank. Copies nothing of the
 * network, so the time depends only on the visited records.
 */
final class EgoSearch {

    private final Topology topology;
    private final RelationFilter.RelationPredicate relationFilter;
    private final Set<EntityKind> kinds;

    /** Visits and passes through records of these kinds only; the centre may be of any kind. */
    EgoSearch(Topology topology, RelationFilter relations, Set<EntityKind> kinds) {
        this.topology = topology;
        this.relationFilter = relations.predicate(topology);
        this.kinds = kinds;
    }

    /**
     * Returns the neighbourhood of a record.
     *
     * @param centre number of a record
     * @param limit maximum number of records, including the centre
     */
    EgoNetwork around(int centre, int depth, int limit) {
        Map<Integer, Integer> distances = distances(centre, depth);
        Map<Integer, Double> relevance =
                new ForwardPush(topology, this::isTraversable).from(centre);
        List<Integer> ordered = new ArrayList<>(distances.keySet());
        ordered.sort(
                Comparator.<Integer>comparingInt(distances::get)
                        .thenComparing(v -> -relevance.getOrDefault(v, 0.0))
                        .thenComparing(Comparator.naturalOrder()));
        List<Integer> shown = ordered.subList(0, Math.min(limit, ordered.size()));
        var shownSet = new HashSet<>(shown);
        var nodes = new ArrayList<EgoNetwork.Neighbour>();
        var relations = new ArrayList<NetworkRelation>();
        for (int v : shown) {
            int hidden = 0;
            for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                int relation = topology.relations[i];
                if (!shownSet.contains(topology.neighbours[i])) {
                    hidden += isTraversable(v, i) ? 1 : 0;
                } else if (topology.from[relation] == v && relationFilter.test(relation)) {
                    relations.add(topology.relation(relation));
                }
            }
            nodes.add(
                    new EgoNetwork.Neighbour(
                            topology.node(v),
                            distances.getOrDefault(v, 0),
                            relevance.getOrDefault(v, 0.0),
                            hidden));
        }
        return new EgoNetwork(nodes, relations, ordered.size() - shown.size());
    }

    /** Returns whether the relation at this position may be followed from v. */
    private boolean isTraversable(int v, int position) {
        return relationFilter.test(topology.relations[position])
                && topology.neighbours[position] != v
                && kinds.contains(topology.kinds[topology.neighbours[position]]);
    }

    private Map<Integer, Integer> distances(int centre, int depth) {
        var distances = new HashMap<Integer, Integer>();
        distances.put(centre, 0);
        List<Integer> frontier = List.of(centre);
        for (int distance = 1; distance <= depth; distance++) {
            var next = new ArrayList<Integer>();
            for (int v : frontier) {
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    if (isTraversable(v, i) && !distances.containsKey(topology.neighbours[i])) {
                        distances.put(topology.neighbours[i], distance);
                        next.add(topology.neighbours[i]);
                    }
                }
            }
            frontier = next;
        }
        return distances;
    }
}
