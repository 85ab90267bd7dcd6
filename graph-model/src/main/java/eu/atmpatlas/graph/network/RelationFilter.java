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
public record RelationFilter(Set<RelationType> types, LocalDate asOf) {

    /** Keeps its own copy. */
    public RelationFilter {
        types = Set.copyOf(types);
    }

    /** Ties of every type that hold on a day. */
    public static RelationFilter validOn(LocalDate day) {
        return new RelationFilter(EnumSet.allOf(RelationType.class), day);
    }

    /** The same as a test on one topology's ties. */
    RelationPredicate predicate(Topology topology) {
        boolean[] wanted = new boolean[RelationType.values().length];
        types.forEach(type -> wanted[type.ordinal()] = true);
        long day = asOf.toEpochDay();
        return relation ->
                wanted[topology.types[relation].ordinal()]
                        && topology.validFrom[relation] <= day
                        && topology.validTo[relation] >= day
                        && topology.isValidOn(topology.from[relation], day)
                        && topology.isValidOn(topology.to[relation], day);
    }

    /** Whether the tie with this number counts. */
    @FunctionalInterface
    interface RelationPredicate {
        boolean test(int relation);
    }
}
