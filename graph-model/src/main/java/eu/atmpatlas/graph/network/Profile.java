package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a record brings with it: its own capabilities, product types and bottlenecks, an
 * institution's also those of the sites it runs, and whoever takes part in an initiative also the
 * bottlenecks that it works on.
 *
 * @param near records it is tied to
 * @param operators who runs it, if it is a site
 */
record Profile(
        Set<String> capabilities,
        Set<String> productTypes,
        Set<String> bottlenecks,
        Set<Integer> near,
        Set<Integer> operators) {

    private static final Set<RelationType> TAKING_PART =
            EnumSet.of(RelationType.MEMBER_OF, RelationType.COORDINATES, RelationType.LEADS);

    static Profile of(Topology topology, TieFilter.Test counts, int v) {
        var profile =
                new Profile(
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        profile.make(topology, v);
        profile.bottlenecks.addAll(topology.codes.of(v, Codes.BOTTLENECK));
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            int tie = topology.ties[i];
            int other = topology.others[i];
            if (counts.admits(tie)) {
                profile.near.add(other);
                boolean outwards = topology.from[tie] == v;
                if (topology.types[tie] == RelationType.OPERATES && outwards) {
                    profile.make(topology, other);
                } else if (topology.types[tie] == RelationType.OPERATES) {
                    profile.operators.add(other);
                } else if (TAKING_PART.contains(topology.types[tie]) && outwards) {
                    profile.bottlenecks.addAll(topology.codes.of(other, Codes.BOTTLENECK));
                }
            }
        }
        profile.near.remove(v);
        return profile;
    }

    private void make(Topology topology, int v) {
        if (topology.kinds[v] == EntityKind.SITE) {
            capabilities.addAll(topology.codes.of(v, Codes.CAPABILITY));
        }
        productTypes.addAll(topology.codes.of(v, Codes.PRODUCT_TYPE));
    }
}
