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
 * Single best routes from one record to a set of targets, each at most so long. What is left to pay
 * from every record with every number of steps is worked out once, backwards from the targets; as a
 * bound it stays true when records or steps are barred, or targets taken away.
 */
final class RouteSearch {

    /** Ties looked at in all searches of one question, after which it gives up. */
    private static final long MOST_LOOKS = 20_000_000;

    private final Topology topology;
    private final TieFilter.Test counts;
    private final int start;
    private final int maxLength;

    /** By steps left, then record: the least that is still to pay. */
    private final double[][] left;

    private final double[] entry;
    private long looks;

    RouteSearch(
            Topology topology, TieFilter.Test counts, int start, BitSet targets, int maxLength) {
        this.topology = topology;
        this.counts = counts;
        this.start = start;
        this.maxLength = maxLength;
        this.entry = new double[topology.size()];
        for (int v = 0; v < entry.length; v++) {
            entry[v] = targets.get(v) ? 0 : TieCosts.passing(topology.degree(v));
        }
        this.left = new double[maxLength + 1][topology.size()];
        Arrays.fill(left[0], Double.POSITIVE_INFINITY);
        targets.stream().forEach(v -> left[0][v] = 0);
        workBackwards(targets);
    }

    boolean gaveUp() {
        return looks > MOST_LOOKS;
    }

    private void workBackwards(BitSet targets) {
        BitSet changed = targets;
        for (int steps = 1; steps <= maxLength; steps++) {
            double[] before = left[steps - 1];
            double[] now = left[steps];
            System.arraycopy(before, 0, now, 0, now.length);
            var next = new BitSet(now.length);
            for (int v = changed.nextSetBit(0); v >= 0; v = changed.nextSetBit(v + 1)) {
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    int u = topology.others[i];
                    double cost = before[v] + entry[v] + TieCosts.of(type(i));
                    if (cost < now[u] && counts.admits(topology.ties[i])) {
                        now[u] = cost;
                        next.set(u);
                    }
                }
            }
            changed = next;
        }
    }

    private RelationType type(int place) {
        return topology.types[topology.ties[place]];
    }

    /**
     * The best route that begins with a root and then takes none of the steps that are barred.
     *
     * @param root from the start; none of its records is come by again
     * @param rootCost of going along it
     * @param barred records not to go to next after the root
     * @param targets some of those this was made for
     * @return null if there is none
     */
    PathSearch.@Nullable Route best(
            int[] root, double rootCost, Set<Integer> barred, BitSet targets) {
        int room = maxLength - (root.length - 1);
        var best = new BestSoFar(room);
        var queue = new PriorityQueue<Reached>();
        int spur = root[root.length - 1];
        queue.add(new Reached(spur, 0, rootCost, rootCost + left[room][spur], null));
        while (!queue.isEmpty() && !gaveUp()) {
            Reached at = queue.remove();
            if (targets.get(at.v) && at.parent != null) {
                return route(root, at);
            }
            if (at.steps == room || best.isWorse(at)) {
                continue;
            }
            double through = at.v == start ? 0 : entry[at.v];
            for (int i = topology.offsets[at.v]; i < topology.offsets[at.v + 1]; i++) {
                looks++;
                int w = topology.others[i];
                double ahead = left[room - at.steps - 1][w];
                if (ahead < Double.POSITIVE_INFINITY
                        && counts.admits(topology.ties[i])
                        && !(at.parent == null && barred.contains(w))
                        && !isIn(root, w)) {
                    double cost = at.cost + through + TieCosts.of(type(i));
                    if (best.improves(w, at.steps + 1, cost)) {
                        queue.add(new Reached(w, at.steps + 1, cost, cost + entry[w] + ahead, at));
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

    private PathSearch.Route route(int[] root, Reached last) {
        int[] nodes = Arrays.copyOf(root, root.length + last.steps);
        double[] costTo = new double[nodes.length];
        Reached at = last;
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

    /** From v through to its neighbour w. */
    private double step(int v, int w) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            if (topology.others[i] == w && counts.admits(topology.ties[i])) {
                least = Math.min(least, TieCosts.of(type(i)));
            }
        }
        return least + (v == start ? 0 : entry[v]);
    }

    /** A record come to in so many steps after the root; the order is that of the whole cost. */
    private record Reached(int v, int steps, double cost, double whole, @Nullable Reached parent)
            implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byCost = Double.compare(whole, other.whole);
            int bySteps = byCost != 0 ? byCost : Integer.compare(steps, other.steps);
            return bySteps != 0 ? bySteps : Integer.compare(v, other.v);
        }
    }

    /** The least cost so far of each record with each number of steps. */
    private static final class BestSoFar {

        private final Map<Long, Double> costs = new HashMap<>();
        private final int room;

        BestSoFar(int room) {
            this.room = room;
        }

        boolean improves(int v, int steps, double cost) {
            Double known = costs.get(key(v, steps));
            if (known != null && known <= cost) {
                return false;
            }
            costs.put(key(v, steps), cost);
            return true;
        }

        boolean isWorse(Reached at) {
            Double known = costs.get(key(at.v, at.steps));
            return known != null && known < at.cost;
        }

        private long key(int v, int steps) {
            return (long) v * (room + 1) + steps;
        }
    }
}
