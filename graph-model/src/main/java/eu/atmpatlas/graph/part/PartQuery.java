package eu.atmpatlas.graph.part;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a type are asked for; all conditions have to hold.
 *
 * @param accepted by field, its accepted values; a part without a value does not match
 * @param owners ids of the records that it may belong to; empty accepts all
 * @param ownerConcepts by type of relationship, the keys of concepts of which the owner has one
 * @param orphan whether the owner is flagged as orphan; null accepts all
 * @param text in small letters, contained in the owner's name or indication or in the condition
 * @param since first day, month or year of the parts; null for all
 * @param until last day, month or year; null for all
 * @param oldestFirst the order
 */
public record PartQuery(
        PartType type,
        Map<String, Collection<String>> accepted,
        Set<String> owners,
        Map<String, Collection<String>> ownerConcepts,
        @Nullable Boolean orphan,
        String text,
        @Nullable String since,
        @Nullable String until,
        boolean oldestFirst) {

    /** Copies the collections. */
    public PartQuery {
        accepted = Map.copyOf(accepted);
        owners = Set.copyOf(owners);
        ownerConcepts = Map.copyOf(ownerConcepts);
    }
}
