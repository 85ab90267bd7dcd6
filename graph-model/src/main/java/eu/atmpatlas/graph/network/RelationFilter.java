package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.relation.RelationType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Selects the relations that count.
 *
 * @param types only these types
 * @param asOf only relations that are valid on this day, between records that exist on it; an
 *     unknown start or end does not exclude
 */
public record RelationFilter(Set<RelationType> types, LocalDate asOf) {

    /** Copies the set. */
    public RelationFilter {
        types = Set.copyOf(types);
    }

    /** Matches relations of every type that are valid on a day. */
    public static RelationFilter validOn(LocalDate day) {
        return new RelationFilter(EnumSet.allOf(RelationType.class), day);
    }

    /** Returns the filter as a predicate on the relations of one topology. */
    RelationPredicate predicate(Topology topology) {
        boolean[] selected = new boolean[RelationType.values().length];
        types.forEach(type -> selected[type.ordinal()] = true);
        long day = asOf.toEpochDay();
        return relation ->
                selected[topology.types[relation].ordinal()]
                        && topology.validFrom[relation] <= day
                        && topology.validTo[relation] >= day
                        && topology.isValidOn(topology.from[relation], day)
                        && topology.isValidOn(topology.to[relation], day);
    }

    /** Returns whether the relation with this number counts. */
    @FunctionalInterface
    interface RelationPredicate {
        boolean test(int relation);
    }
}
