package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The sectors a record belongs to: the broadest kinds of an institution, and for a site or an
 * expert those of the institution that runs it or that they work at. Initiatives, products and
 * regulators have none.
 */
final class Sectors {

    private final List<Set<String>> of = new ArrayList<>();

    /**
     * @param broadest the broadest kind that an institution's kind belongs to
     */
    Sectors(Subnetwork network, UnaryOperator<String> broadest) {
        Topology topology = network.topology();
        Map<Integer, Set<String>> inherited = new HashMap<>();
        for (int tie : network.ties()) {
            boolean operates = topology.types[tie] == RelationType.OPERATES;
            if (operates || topology.types[tie] == RelationType.AFFILIATED_WITH) {
                int heir = operates ? topology.to[tie] : topology.from[tie];
                int giver = operates ? topology.from[tie] : topology.to[tie];
                inherited
                        .computeIfAbsent(network.index()[heir], any -> new TreeSet<>())
                        .addAll(own(topology, giver, broadest));
            }
        }
        for (int v = 0; v < network.size(); v++) {
            Set<String> own = own(topology, network.records()[v], broadest);
            of.add(own.isEmpty() ? inherited.getOrDefault(v, Set.of()) : own);
        }
    }

    private static Set<String> own(Topology topology, int record, UnaryOperator<String> broadest) {
        var sectors = new TreeSet<String>();
        topology.codes
                .of(record, Codes.INSTITUTION_KIND)
                .forEach(kind -> sectors.add(broadest.apply(kind)));
        return sectors;
    }

    Set<String> of(int vertex) {
        return of.get(vertex);
    }
}
