package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds single best routes of limited length from one record to a set of targets. The remaining
 * cost from every record for every number of steps is computed once, backwards from the targets. As
 * a lower bound it stays valid when records or steps are excluded, or targets removed.
 */
final class AStarSearch {

    /** Relations visited by all searches of one request; the search then stops. */
    private static final long MAX_EDGE_VISITS = 20_000_000;

    private final Topology topology;
    private final RelationFilter.RelationPredicate relationFilter;
    private final int start;
    private final int maxLength;

    /** The minimum remaining cost, by remaining steps and then by record. */
    private final double[][] remainingCost;

    private final double[] passThroughCost;
    private long edgeVisits;

    AStarSearch(
            Topology topology,
            RelationFilter.RelationPredicate counts,
            int start,
            BitSet targets,
            int maxLength) {
        this.topology = topology;
        this.relationFilter = counts;
        this.start = start;
        this.maxLength = maxLength;
        this.passThroughCost = new double[topology.size()];
        for (int v = 0; v < passThroughCost.length; v++) {
            passThroughCost[v] = targets.get(v) ? 0 : RelationCosts.passThrough(topology.degree(v));
        }
        this.remainingCost = new double[maxLength + 1][topology.size()];
        Arrays.fill(remainingCost[0], Double.POSITIVE_INFINITY);
        targets.stream().forEach(v -> remainingCost[0][v] = 0);
        computeRemainingCosts(targets);
    }

    boolean limitReached() {
        return edgeVisits > MAX_EDGE_VISITS;
    }

    private void computeRemainingCosts(BitSet targets) {
        BitSet changed = targets;
        for (int steps = 1; steps <= maxLength; steps++) {
            double[] before = remainingCost[steps - 1];
            double[] now = remainingCost[steps];
            System.arraycopy(before, 0, now, 0, now.length);
            var next = new BitSet(now.length);
            for (int v = changed.nextSetBit(0); v >= 0; v = changed.nextSetBit(v + 1)) {
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    int u = topology.neighbours[i];
                    double cost = before[v] + passThroughCost[v] + RelationCosts.of(type(i));
                    if (cost < now[u] && relationFilter.test(topology.relations[i])) {
                        now[u] = cost;
                        next.set(u);
                    }
                }
            }
            changed = next;
        }
    }

    private RelationType type(int position) {
        return topology.types[topology.relations[position]];
    }

    /**
     * Returns the best route that begins with a root and then takes none of the excluded steps.
     *
     * @param root from the start; none of its records is visited again
     * @param rootCost cost of the root
     * @param excluded records that must not directly follow the root
     * @param targets a subset of the targets of this search
     * @return null if there is no route
     */
    PathSearch.@Nullable Route best(
            int[] root, double rootCost, Set<Integer> excluded, BitSet targets) {
        int maxSteps = maxLength - (root.length - 1);
        var best = new BestCosts(maxSteps);
        var queue = new PriorityQueue<SearchNode>();
        int spur = root[root.length - 1];
        queue.add(
                new SearchNode(spur, 0, rootCost, rootCost + remainingCost[maxSteps][spur], null));
        while (!queue.isEmpty() && !limitReached()) {
            SearchNode current = queue.remove();
            if (targets.get(current.v) && current.parent != null) {
                return route(root, current);
            }
            if (current.steps == maxSteps || best.isWorse(current)) {
                continue;
            }
            double through = current.v == start ? 0 : passThroughCost[current.v];
            for (int i = topology.offsets[current.v]; i < topology.offsets[current.v + 1]; i++) {
                edgeVisits++;
                int w = topology.neighbours[i];
                double remaining = remainingCost[maxSteps - current.steps - 1][w];
                if (remaining < Double.POSITIVE_INFINITY
                        && relationFilter.test(topology.relations[i])
                        && !(current.parent == null && excluded.contains(w))
                        && !isIn(root, w)) {
                    double cost = current.cost + through + RelationCosts.of(type(i));
                    if (best.improves(w, current.steps + 1, cost)) {
                        queue.add(
                                new SearchNode(
                                        w,
                                        current.steps + 1,
                                        cost,
                                        cost + passThroughCost[w] + remaining,
                                        current));
                    }
                }
            }
        }
        return null;
    }

    private static boolean isIn(int[] root, int v) {
        for (int node : root) {
            if (node == v) {
                return true;
            }
        }
        return false;
    }

    private PathSearch.Route route(int[] root, SearchNode last) {
        int[] nodes = Arrays.copyOf(root, root.length + last.steps);
        double[] costTo = new double[nodes.length];
        SearchNode at = last;
        for (int i = nodes.length - 1; i >= root.length && at != null; i--) {
            nodes[i] = at.v;
            costTo[i] = at.cost;
            at = at.parent;
        }
        costTo[root.length - 1] = at == null ? 0 : at.cost;
        for (int i = root.length - 1; i > 0; i--) {
            costTo[i - 1] = costTo[i] - step(nodes[i - 1], nodes[i]);
        }
        return new PathSearch.Route(nodes, costTo);
    }

    /** Returns the cost of the step from v, passing through v, to its neighbour w. */
    private double step(int v, int w) {
        double minimum = Double.POSITIVE_INFINITY;
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            if (topology.neighbours[i] == w && relationFilter.test(topology.relations[i])) {
                minimum = Math.min(minimum, RelationCosts.of(type(i)));
            }
        }
        return minimum + (v == start ? 0 : passThroughCost[v]);
    }

    /**
     * A record reached after a number of steps from the root. Ordered by the estimated total cost.
     */
    private record SearchNode(
            int v, int steps, double cost, double estimatedTotal, @Nullable SearchNode parent)
            implements Comparable<SearchNode> {
        @Override
        public int compareTo(SearchNode other) {
            int byCost = Double.compare(estimatedTotal, other.estimatedTotal);
            int bySteps = byCost != 0 ? byCost : Integer.compare(steps, other.steps);
            return bySteps != 0 ? bySteps : Integer.compare(v, other.v);
        }
    }

    /** The lowest cost found so far for each record and number of steps. */
    private static final class BestCosts {

        private final Map<Long, Double> costs = new HashMap<>();
        private final int maxSteps;

        BestCosts(int room) {
            this.maxSteps = room;
        }

        boolean improves(int v, int steps, double cost) {
            Double known = costs.get(key(v, steps));
            if (known != null && known <= cost) {
                return false;
            }
            costs.put(key(v, steps), cost);
            return true;
        }

        boolean isWorse(SearchNode node) {
            Double known = costs.get(key(node.v, node.steps));
            return known != null && known < node.cost;
        }

        private long key(int v, int steps) {
            return (long) v * (maxSteps + 1) + steps;
        }
    }
}
