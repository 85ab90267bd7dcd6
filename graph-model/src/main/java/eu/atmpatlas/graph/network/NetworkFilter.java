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
        TieFilter ties) {

    private static final Set<EntityKind> CAPABLE = Set.of(EntityKind.SITE);
    private static final Set<EntityKind> TYPED = Set.of(EntityKind.SITE, EntityKind.PRODUCT);

    /** Keeps its own copies. */
    public NetworkFilter {
        kinds = Set.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** Every record. */
    public static NetworkFilter whole(TieFilter ties) {
        return new NetworkFilter(
                EnumSet.allOf(EntityKind.class),
                Set.of(),
                CodeFilter.ANYTHING,
                CodeFilter.ANYTHING,
                CodeFilter.ANYTHING,
                ties);
    }

    /** The records that match. */
    BitSet in(Topology topology, CodeFilter.Hierarchy hierarchy) {
        IntPredicate inCountry = country.in(topology, Codes.COUNTRY, hierarchy);
        IntPredicate capable = capability.in(topology, Codes.CAPABILITY, hierarchy);
        IntPredicate typed = productType.in(topology, Codes.PRODUCT_TYPE, hierarchy);
        long day = ties.asOf().toEpochDay();
        var matching = new BitSet(topology.size());
        for (int v = 0; v < topology.size(); v++) {
            EntityKind kind = topology.kinds[v];
            if (kinds.contains(kind)
                    && topology.stands(v, day)
                    && (ids.isEmpty() || ids.contains(topology.ids[v]))
                    && inCountry.test(v)
                    && (!CAPABLE.contains(kind) || capable.test(v))
                    && (!TYPED.contains(kind) || typed.test(v))) {
                matching.set(v);
            }
        }
        return matching;
    }
}
