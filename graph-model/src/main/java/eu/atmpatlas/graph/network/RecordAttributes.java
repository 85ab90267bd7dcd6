package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that a record contributes to suggestions: its own capabilities, product types and
 * bottlenecks. An institution also has those of the sites it operates. A participant of an
 * initiative also has the bottlenecks of that initiative.
 *
 * @param neighbours related records
 * @param operators the operators, if the record is a site
 */
record RecordAttributes(
        Set<String> capabilities,
        Set<String> productTypes,
        Set<String> bottlenecks,
        Set<Integer> neighbours,
        Set<Integer> operators) {

    private static final Set<RelationType> PARTICIPATION_TYPES =
            EnumSet.of(RelationType.MEMBER_OF, RelationType.COORDINATES, RelationType.LEADS);

    static RecordAttributes of(
            Topology topology, RelationFilter.RelationPredicate relationFilter, int v) {
        var attributes =
                new RecordAttributes(
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        attributes.addOwn(topology, v);
        attributes.bottlenecks.addAll(topology.concepts.of(v, ConceptIndex.BOTTLENECK));
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            int relation = topology.relations[i];
            int other = topology.neighbours[i];
            if (relationFilter.test(relation)) {
                attributes.neighbours.add(other);
                boolean outwards = topology.from[relation] == v;
                if (topology.types[relation] == RelationType.OPERATES && outwards) {
                    attributes.addOwn(topology, other);
                } else if (topology.types[relation] == RelationType.OPERATES) {
                    attributes.operators.add(other);
                } else if (PARTICIPATION_TYPES.contains(topology.types[relation]) && outwards) {
                    attributes.bottlenecks.addAll(
                            topology.concepts.of(other, ConceptIndex.BOTTLENECK));
                }
            }
        }
        attributes.neighbours.remove(v);
        return attributes;
    }

    private void addOwn(Topology topology, int v) {
        if (topology.kinds[v] == EntityKind.SITE) {
            capabilities.addAll(topology.concepts.of(v, ConceptIndex.CAPABILITY));
        }
        productTypes.addAll(topology.concepts.of(v, ConceptIndex.PRODUCT_TYPE));
    }
}
