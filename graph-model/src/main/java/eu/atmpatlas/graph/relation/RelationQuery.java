package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which of a record's relations are asked for.
 *
 * @param first at most so many for each record
 * @param after place of the last one had, or null for the first page
 * @param count whether the totals are wanted: one more round trip
 */
public record RelationQuery(
        Set<RelationType> types,
        Direction direction,
        int first,
        @Nullable String after,
        boolean count) {}
