package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the best paths of limited length. To one record it uses Yen's loopless paths (Management
 * Science 17, 1971). To a set of records it finds the best path to each of the nearest ones. Every
 * single search is an A* search with the exact remaining costs to the target as its bound, so it
 * leaves the best path only where paths already found force it to.
 */
final class PathSearch {

    private static final Comparator<Route> BEST_FIRST =
            Comparator.comparingDouble(Route::cost)
                    .thenComparingInt(route -> route.nodes().length)
                    .thenComparing(Route::nodes, Arrays::compare);

    private final Topology topology;
    private final RelationFilter.RelationPredicate relationFilter;
    private final int maxLength;
    private boolean complete = true;

    PathSearch(Topology topology, RelationFilter relations, int maxLength) {
        this.topology = topology;
        this.relationFilter = relations.predicate(topology);
        this.maxLength = maxLength;
    }

    /** Returns whether all searches so far finished; none was stopped because it took too long. */
    boolean complete() {
        return complete;
    }

    /** Returns the k best paths between two records, best first. */
    List<NetworkPath> between(int from, int to, int k) {
        var target = new BitSet();
        target.set(to);
        var search = new AStarSearch(topology, relationFilter, from, target, maxLength);
        var found = new ArrayList<Route>();
        var candidates = new TreeSet<>(BEST_FIRST);
        Route first = search.best(new int[] {from}, 0, Set.of(), target);
        if (first != null) {
            candidates.add(first);
        }
        while (found.size() < k && !candidates.isEmpty()) {
            Route next = candidates.removeFirst();
            found.add(next);
            if (found.size() < k) {
                addSpurRoutes(search, next, found, candidates, target);
            }
        }
        complete &= !search.limitReached();
        return found.stream().map(this::path).toList();
    }

    /**
     * Branches off the last route at each of its records, in directions that no earlier route took.
     */
    private static void addSpurRoutes(
            AStarSearch search,
            Route last,
            List<Route> found,
            TreeSet<Route> candidates,
            BitSet target) {
        for (int spurIndex = 0; spurIndex < last.nodes().length - 1; spurIndex++) {
            int[] root = Arrays.copyOf(last.nodes(), spurIndex + 1);
            var excluded = new HashSet<Integer>();
            for (Route route : found) {
                if (route.nodes().length > spurIndex + 1
                        && Arrays.equals(root, 0, spurIndex + 1, route.nodes(), 0, spurIndex + 1)) {
                    excluded.add(route.nodes()[spurIndex + 1]);
                }
            }
            Route other = search.best(root, last.costTo()[spurIndex], excluded, target);
            if (other != null) {
                candidates.add(other);
            }
        }
    }

    /** Returns the best path to each of the k nearest of these records, nearest first. */
    List<NetworkPath> toNearest(int from, BitSet targets, int k) {
        var remaining = (BitSet) targets.clone();
        remaining.clear(from);
        var search = new AStarSearch(topology, relationFilter, from, remaining, maxLength);
        var found = new ArrayList<NetworkPath>();
        while (found.size() < k) {
            Route next = search.best(new int[] {from}, 0, Set.of(), remaining);
            if (next == null) {
                break;
            }
            found.add(path(next));
            remaining.clear(next.nodes()[next.nodes().length - 1]);
        }
        complete &= !search.limitReached();
        return found;
    }

    /**
     * Returns the number of relations on the shortest path of any length to one of these records;
     * -1 if there is none.
     */
    int shortest(int from, BitSet targets) {
        var visited = new BitSet(topology.size());
        visited.set(from);
        int[] queue = new int[topology.size()];
        int last = 0;
        queue[last++] = from;
        int steps = 0;
        for (int next = 0; next < last; ) {
            steps++;
            for (int end = last; next < end; next++) {
                int v = queue[next];
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    int w = topology.neighbours[i];
                    if (!visited.get(w) && relationFilter.test(topology.relations[i])) {
                        if (targets.get(w)) {
                            return steps;
                        }
                        visited.set(w);
                        queue[last++] = w;
                    }
                }
            }
        }
        return -1;
    }

    private NetworkPath path(Route route) {
        var nodes = new ArrayList<NetworkNode>();
        var steps = new ArrayList<List<NetworkRelation>>();
        for (int i = 0; i < route.nodes().length; i++) {
            int v = route.nodes()[i];
            nodes.add(topology.node(v));
            if (i > 0) {
                steps.add(relations(route.nodes()[i - 1], v));
            }
        }
        return new NetworkPath(nodes, steps, route.cost());
    }

    private List<NetworkRelation> relations(int v, int w) {
        var relations = new ArrayList<NetworkRelation>();
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            if (topology.neighbours[i] == w && relationFilter.test(topology.relations[i])) {
                relations.add(topology.relation(topology.relations[i]));
            }
        }
        relations.sort(
                Comparator.<NetworkRelation>comparingDouble(
                                relation -> RelationCosts.of(relation.type()))
                        .thenComparing(NetworkRelation::type)
                        .thenComparing(NetworkRelation::id));
        return relations;
    }

    /**
     * A path as record numbers.
     *
     * @param costTo cost from the first node to each node, including passing through the nodes in
     *     between; the last entry is the total cost
     */
    record Route(int[] nodes, double[] costTo) {
        double cost() {
            return costTo[costTo.length - 1];
        }
    }
}
