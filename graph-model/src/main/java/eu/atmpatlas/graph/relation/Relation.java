package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A relation, as read from the graph.
 *
 * @param id permanent; computed from type, ends, role and validFrom
 * @param from id of the record where it starts
 * @param to id of the record where it ends
 * @param role what the relation consists of, or the role that a record plays in it
 * @param validFrom first day; null if not known
 * @param validTo last day; null if not ended or not known
 * @param sources ids of the sources that state it, never empty
 * @param statement whether they say yes or no, when, and how it came into the atlas
 */
public record Relation(
        String id,
        RelationType type,
        String from,
        String to,
        @Nullable String role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> sources,
        RelationStatement statement) {

    /** Creates a relation of which nothing more is on record. */
    public Relation(
            String id,
            RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> sources) {
        this(id, type, from, to, role, validFrom, validTo, sources, RelationStatement.PLAIN);
    }

    /**
     * Returns whether the relation is valid on a day. Both bounds are inclusive, and an unknown
     * bound excludes no day. This method defines validity; arrays and queries that repeat the rule
     * for speed are tested against it.
     */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    /** Returns the id of the other end. */
    public String otherEnd(String end) {
        return from.equals(end) ? to : from;
    }
}
