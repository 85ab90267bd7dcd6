package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which ties count.
 *
 * @param types only these
 * @param asOf only ties that hold on this day, between records that stand on it; a start or end
 *     that is not known is no bar
 */
public record TieFilter(Set<RelationType> types, LocalDate asOf) {

    /** Keeps its own copy. */
    public TieFilter {
        types = Set.copyOf(types);
    }

    /** Ties of every type that hold on a day. */
    public static TieFilter on(LocalDate day) {
        return new TieFilter(EnumSet.allOf(RelationType.class), day);
    }

    /** The same as a test on one topology's ties. */
    Test in(Topology topology) {
        boolean[] wanted = new boolean[RelationType.values().length];
        types.forEach(type -> wanted[type.ordinal()] = true);
        long day = asOf.toEpochDay();
        return tie ->
                wanted[topology.types[tie].ordinal()]
                        && topology.validFrom[tie] <= day
                        && topology.validTo[tie] >= day
                        && topology.stands(topology.from[tie], day)
                        && topology.stands(topology.to[tie], day);
    }

    /** Whether the tie with this number counts. */
    @FunctionalInterface
    interface Test {
        boolean admits(int tie);
    }
}
