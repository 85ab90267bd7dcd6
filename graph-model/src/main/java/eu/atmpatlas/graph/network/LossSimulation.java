package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.network.algorithm.Components;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.SupplyRole;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes records from the network and computes the effects. */
final class LossSimulation {

    /** Relations of these types lead from a record to the record that depends on it. */
    static final Set<RelationType> DEPENDENCY_TYPES =
            EnumSet.of(
                    RelationType.SUPPLIES,
                    RelationType.MANUFACTURES,
                    RelationType.OPERATES,
                    RelationType.COORDINATES,
                    RelationType.FUNDS);

    private static final Comparator<LossImpact.Dependent> WORST_FIRST =
            Comparator.comparing(LossImpact.Dependent::bereft)
                    .reversed()
                    .thenComparing(LossImpact.Dependent::by)
                    .thenComparing(dependent -> dependent.node().name())
                    .thenComparing(dependent -> dependent.node().id());

    private final Subnetwork network;
    private final BitSet removed = new BitSet();

    /**
     * Computes the loss of records of this part of the network, given by number. Records outside it
     * have no effect.
     */
    LossSimulation(Subnetwork network, int[] records) {
        this.network = network;
        for (int record : records) {
            if (network.index()[record] >= 0) {
                removed.set(network.index()[record]);
            }
        }
    }

    LossImpact run() {
        Components before = Components.of(network.graph());
        Components after = Components.without(network.graph(), removed);
        var cutOff = new ArrayList<NetworkNode>();
        for (int v = 0; v < network.size(); v++) {
            if (before.of()[v] == before.largest()
                    && !removed.get(v)
                    && after.of()[v] != after.largest()) {
                cutOff.add(network.node(v));
            }
        }
        return new LossImpact(
                removed.stream().mapToObj(network::node).toList(),
                dependents(),
                byName(cutOff),
                cohesion(before, network.size()),
                cohesion(after, network.size() - removed.cardinality()));
    }

    private static List<NetworkNode> byName(List<NetworkNode> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing(NetworkNode::name).thenComparing(NetworkNode::id))
                .toList();
    }

    private List<LossImpact.Dependent> dependents() {
        Topology topology = network.topology();
        var lost = new LinkedHashMap<Dependency, List<Integer>>();
        var remaining = new LinkedHashMap<Dependency, Set<Integer>>();
        for (int relation : network.relations()) {
            int dependent = network.index()[topology.to[relation]];
            if (DEPENDENCY_TYPES.contains(topology.types[relation]) && !removed.get(dependent)) {
                var dependency =
                        new Dependency(
                                dependent,
                                topology.types[relation],
                                topology.types[relation] == RelationType.MANUFACTURES
                                        && SupplyRole.isVectorOnly(topology.roles[relation]));
                int provider = network.index()[topology.from[relation]];
                if (removed.get(provider)) {
                    lost.computeIfAbsent(dependency, any -> new ArrayList<>()).add(relation);
                } else {
                    remaining.computeIfAbsent(dependency, any -> new HashSet<>()).add(provider);
                }
            }
        }
        return lost.entrySet().stream()
                .map(entry -> dependent(entry, remaining))
                .sorted(WORST_FIRST)
                .toList();
    }

    private LossImpact.Dependent dependent(
            Map.Entry<Dependency, List<Integer>> lost, Map<Dependency, Set<Integer>> remaining) {
        Dependency dependency = lost.getKey();
        return new LossImpact.Dependent(
                network.node(dependency.dependent()),
                dependency.by(),
                lost.getValue().stream().map(network.topology()::relation).toList(),
                remaining.getOrDefault(dependency, Set.of()).size());
    }

    private static LossImpact.Cohesion cohesion(Components components, int nodes) {
        return new LossImpact.Cohesion(
                nodes, components.count(), components.isolates(), components.largestSize());
    }

    /**
     * What a record depends on others for.
     *
     * @param forVector whether it is only the vector: its maker does not replace one of the product
     */
    private record Dependency(int dependent, RelationType by, boolean forVector) {}
}
