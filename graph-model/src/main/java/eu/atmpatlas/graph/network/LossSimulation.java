package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes records away and looks at what is left. */
final class LossSimulation {

    /** Ties of these types lead from what is depended on to what depends on it. */
    static final Set<RelationType> DEPENDENCE =
            EnumSet.of(
                    RelationType.SUPPLIES,
                    RelationType.MANUFACTURES,
                    RelationType.OPERATES,
                    RelationType.COORDINATES,
                    RelationType.FUNDS);

    private static final Comparator<Loss.Dependent> WORST_FIRST =
            Comparator.comparing(Loss.Dependent::bereft)
                    .reversed()
                    .thenComparing(Loss.Dependent::by)
                    .thenComparing(dependent -> dependent.node().name())
                    .thenComparing(dependent -> dependent.node().id());

    private final Subnetwork network;
    private final BitSet gone = new BitSet();

    /** Of records of this part of the network, by their numbers; others change nothing. */
    LossSimulation(Subnetwork network, int[] records) {
        this.network = network;
        for (int record : records) {
            if (network.index()[record] >= 0) {
                gone.set(network.index()[record]);
            }
        }
    }

    Loss run() {
        Components before = Components.of(network.graph());
        Components after = Components.without(network.graph(), gone);
        var cutOff = new ArrayList<NetworkNode>();
        for (int v = 0; v < network.size(); v++) {
            if (before.of()[v] == before.largest()
                    && !gone.get(v)
                    && after.of()[v] != after.largest()) {
                cutOff.add(network.node(v));
            }
        }
        return new Loss(
                gone.stream().mapToObj(network::node).toList(),
                dependents(),
                byName(cutOff),
                state(before, network.size()),
                state(after, network.size() - gone.cardinality()));
    }

    private static List<NetworkNode> byName(List<NetworkNode> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing(NetworkNode::name).thenComparing(NetworkNode::id))
                .toList();
    }

    private List<Loss.Dependent> dependents() {
        Topology topology = network.topology();
        var lost = new LinkedHashMap<Need, List<Integer>>();
        var kept = new LinkedHashMap<Need, Set<Integer>>();
        for (int tie : network.ties()) {
            int dependent = network.index()[topology.to[tie]];
            if (DEPENDENCE.contains(topology.types[tie]) && !gone.get(dependent)) {
                var need = new Need(dependent, topology.types[tie]);
                int provider = network.index()[topology.from[tie]];
                if (gone.get(provider)) {
                    lost.computeIfAbsent(need, any -> new ArrayList<>()).add(tie);
                } else {
                    kept.computeIfAbsent(need, any -> new HashSet<>()).add(provider);
                }
            }
        }
        return lost.entrySet().stream()
                .map(entry -> dependent(entry, kept))
                .sorted(WORST_FIRST)
                .toList();
    }

    private Loss.Dependent dependent(
            Map.Entry<Need, List<Integer>> lost, Map<Need, Set<Integer>> kept) {
        Need need = lost.getKey();
        return new Loss.Dependent(
                network.node(need.dependent()),
                need.by(),
                lost.getValue().stream().map(network.topology()::tie).toList(),
                kept.getOrDefault(need, Set.of()).size());
    }

    private static Loss.State state(Components components, int nodes) {
        return new Loss.State(
                nodes, components.count(), components.isolates(), components.largestSize());
    }

    private record Need(int dependent, RelationType by) {}
}
