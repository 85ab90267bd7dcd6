package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Selects relations of a record.
 *
 * @param first maximum number for each record
 * @param after cursor of the last relation of the previous page; null for the first page
 * @param count whether to count all matching relations, which costs at most one more round trip
 */
public record RelationQuery(
        Set<RelationType> types,
        RelationDirection direction,
        int first,
        @Nullable String after,
        boolean count) {

    private static final int UNLIMITED = 1_000_000;

    /** Returns a query for all relations of one type, without counts. */
    public static RelationQuery all(RelationType type, RelationDirection direction) {
        return all(Set.of(type), direction);
    }

    /** Returns a query for all relations of these types, without counts. */
    public static RelationQuery all(Set<RelationType> types, RelationDirection direction) {
        return new RelationQuery(types, direction, UNLIMITED, null, false);
    }
}
