package eu.atmpatlas.graph.relation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A tie as it is read.
 *
 * @param id permanent, made of type, ends, role and start
 * @param from id of the record it starts at
 * @param to id of the record it leads to
 * @param role what the tie is about, or what part is played
 * @param validFrom first day, or null where not known
 * @param validTo last day, or null where it still holds or is not known
 * @param sources ids of the sources that state it, never empty
 */
public record Relation(
        String id,
        RelationType type,
        String from,
        String to,
        @Nullable String role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> sources) {

    /**
     * Whether it is valid on a day. Both bounds belong to it, and a bound that is not known
     * excludes no day. This is the only rule for what is valid; arrays and queries that repeat it
     * for speed are tested against it.
     */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    /** The other end, seen from one. */
    public String otherEnd(String end) {
        return from.equals(end) ? to : from;
    }
}
