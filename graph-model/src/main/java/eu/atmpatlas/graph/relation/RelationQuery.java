package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which of a record's relations are asked for.
 *
 * @param first at most so many for each record
 * @param after place of the last one had, or null for the first page
 * @param count whether the totals are wanted: at most one more round trip
 */
public record RelationQuery(
        Set<RelationType> types,
        RelationDirection direction,
        int first,
        @Nullable String after,
        boolean count) {

    private static final int UNLIMITED = 1_000_000;

    /** All relations of one type, uncounted. */
    public static RelationQuery all(RelationType type, RelationDirection direction) {
        return all(Set.of(type), direction);
    }

    /** All relations of these types, uncounted. */
    public static RelationQuery all(Set<RelationType> types, RelationDirection direction) {
        return new RelationQuery(types, direction, UNLIMITED, null, false);
    }
}
