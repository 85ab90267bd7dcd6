package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which part of the network is looked at: the records that match and stand on the day of {@code
 * ties}, and the ties between them.
 *
 * @param kinds only these kinds of record
 * @param ids only these records; empty for all
 * @param country of every record
 * @param capability of sites; records of other kinds have none to ask for, and stay
 * @param productType of sites and products; records of other kinds stay
 */
public record NetworkFilter(
        Set<EntityKind> kinds,
        Set<String> ids,
        CodeFilter country,
        CodeFilter capability,
        CodeFilter productType,
        RelationFilter relations) {

    private static final Set<EntityKind> KINDS_WITH_CAPABILITIES = Set.of(EntityKind.SITE);
    private static final Set<EntityKind> KINDS_WITH_PRODUCT_TYPES =
            Set.of(EntityKind.SITE, EntityKind.PRODUCT);

    /** Keeps its own copies. */
    public NetworkFilter {
        kinds = Set.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** Every record. */
    public static NetworkFilter whole(RelationFilter relations) {
        return new NetworkFilter(
                EnumSet.allOf(EntityKind.class),
                Set.of(),
                CodeFilter.MATCH_ALL,
                CodeFilter.MATCH_ALL,
                CodeFilter.MATCH_ALL,
                relations);
    }

    /** The records that match. */
    BitSet matching(Topology topology, CodeFilter.Hierarchy hierarchy) {
        IntPredicate inCountry = country.predicate(topology, ConceptIndex.COUNTRY, hierarchy);
        IntPredicate hasCapability =
                capability.predicate(topology, ConceptIndex.CAPABILITY, hierarchy);
        IntPredicate hasProductType =
                productType.predicate(topology, ConceptIndex.PRODUCT_TYPE, hierarchy);
        long day = relations.asOf().toEpochDay();
        var matches = new BitSet(topology.size());
        for (int v = 0; v < topology.size(); v++) {
            EntityKind kind = topology.kinds[v];
            if (kinds.contains(kind)
                    && topology.isValidOn(v, day)
                    && (ids.isEmpty() || ids.contains(topology.ids[v]))
                    && inCountry.test(v)
                    && (!KINDS_WITH_CAPABILITIES.contains(kind) || hasCapability.test(v))
                    && (!KINDS_WITH_PRODUCT_TYPES.contains(kind) || hasProductType.test(v))) {
                matches.set(v);
            }
        }
        return matches;
    }
}
