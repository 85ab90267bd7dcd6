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
 * The sectors of a record. An institution has its broadest kinds. A site has those of its
 * operators, and an expert those of the employers. Initiatives, products and regulators have none.
 */
final class Sectors {

    private final List<Set<String>> of = new ArrayList<>();

    /**
     * @param broadest returns the broadest kind of an institution's kind
     */
    Sectors(Subnetwork network, UnaryOperator<String> broadest) {
        Topology topology = network.topology();
        Map<Integer, Set<String>> inherited = new HashMap<>();
        for (int relation : network.relations()) {
            boolean operates = topology.types[relation] == RelationType.OPERATES;
            if (operates || topology.types[relation] == RelationType.AFFILIATED_WITH) {
                int recipient = operates ? topology.to[relation] : topology.from[relation];
                int provider = operates ? topology.from[relation] : topology.to[relation];
                inherited
                        .computeIfAbsent(network.index()[recipient], any -> new TreeSet<>())
                        .addAll(ownSectors(topology, provider, broadest));
            }
        }
        for (int v = 0; v < network.size(); v++) {
            Set<String> own = ownSectors(topology, network.records()[v], broadest);
            of.add(own.isEmpty() ? inherited.getOrDefault(v, Set.of()) : own);
        }
    }

    private static Set<String> ownSectors(
            Topology topology, int record, UnaryOperator<String> broadest) {
        var sectors = new TreeSet<String>();
        topology.concepts
                .of(record, ConceptIndex.INSTITUTION_KIND)
                .forEach(kind -> sectors.add(broadest.apply(kind)));
        return sectors;
    }

    Set<String> of(int vertex) {
        return of.get(vertex);
    }
}
