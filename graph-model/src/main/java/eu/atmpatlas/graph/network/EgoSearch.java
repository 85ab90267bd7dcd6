package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks around a record: breadth first to a depth, nearest first and of equally near ones those
 * where a walker from the middle is found most. Nothing is copied, so its time depends on what it
 * meets alone.
 */
final class EgoSearch {

    private final Topology topology;
    private final TieFilter.Test counts;
    private final Set<EntityKind> kinds;

    /** Only these kinds are met and passed through; the middle may be of any. */
    EgoSearch(Topology topology, TieFilter ties, Set<EntityKind> kinds) {
        this.topology = topology;
        this.counts = ties.in(topology);
        this.kinds = kinds;
    }

    /**
     * @param middle number of a record
     * @param limit at most so many records, the middle included
     */
    Neighbourhood around(int middle, int depth, int limit) {
        Map<Integer, Integer> distances = distances(middle, depth);
        Map<Integer, Double> relevance = new ForwardPush(topology, this::leads).from(middle);
        List<Integer> ordered = new ArrayList<>(distances.keySet());
        ordered.sort(
                Comparator.<Integer>comparingInt(distances::get)
                        .thenComparing(v -> -relevance.getOrDefault(v, 0.0))
                        .thenComparing(Comparator.naturalOrder()));
        List<Integer> shown = ordered.subList(0, Math.min(limit, ordered.size()));
        var among = new HashSet<>(shown);
        var nodes = new ArrayList<Neighbourhood.Neighbour>();
        var ties = new ArrayList<NetworkTie>();
        for (int v : shown) {
            int hidden = 0;
            for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                int tie = topology.ties[i];
                if (!among.contains(topology.others[i])) {
                    hidden += leads(v, i) ? 1 : 0;
                } else if (topology.from[tie] == v && counts.admits(tie)) {
                    ties.add(topology.tie(tie));
                }
            }
            nodes.add(
                    new Neighbourhood.Neighbour(
                            topology.node(v),
                            distances.getOrDefault(v, 0),
                            relevance.getOrDefault(v, 0.0),
                            hidden));
        }
        return new Neighbourhood(nodes, ties, ordered.size() - shown.size());
    }

    /** Whether one may go from v by its tie in this place. */
    private boolean leads(int v, int place) {
        return counts.admits(topology.ties[place])
                && topology.others[place] != v
                && kinds.contains(topology.kinds[topology.others[place]]);
    }

    private Map<Integer, Integer> distances(int middle, int depth) {
        var distances = new HashMap<Integer, Integer>();
        distances.put(middle, 0);
        List<Integer> border = List.of(middle);
        for (int distance = 1; distance <= depth; distance++) {
            var next = new ArrayList<Integer>();
            for (int v : border) {
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    if (leads(v, i) && !distances.containsKey(topology.others[i])) {
                        distances.put(topology.others[i], distance);
                        next.add(topology.others[i]);
                    }
                }
            }
            border = next;
        }
        return distances;
    }
}
