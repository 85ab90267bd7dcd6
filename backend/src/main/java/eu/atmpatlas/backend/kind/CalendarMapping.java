package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days of a kind's records a calendar shows. The days of parts and authorisations follow
 * their own definitions.
 *
 * @param occasion how its records take place; null if they do not
 * @param days plain fields that hold one day each
 */
public record CalendarMapping(@Nullable Occasion occasion, List<String> days) {

    /**
     * The fields of a record that takes place at a time.
     *
     * @param from first day, month or year
     * @param to last day, month or year
     * @param startTime time of day on the first day
     * @param endTime time of day on the last day
     * @param timeZone of the times
     * @param online whether it takes place online only
     * @param state concept field: {@code CANCELLED}, {@code POSTPONED} or others
     * @param of relation types that lead to the records whose calendars show it
     */
    public record Occasion(
            String from,
            String to,
            String startTime,
            String endTime,
            String timeZone,
            String online,
            String state,
            Set<RelationType> of) {

        /** Copies the types. */
        public Occasion {
            of = Set.copyOf(of);
        }

        /** When a record takes place; empty if only the month or year is known. */
        public Optional<OccasionTimes> times(Entity record) {
            return OccasionTimes.of(record, this);
        }
    }

    /** Copies the fields. */
    public CalendarMapping {
        days = List.copyOf(days);
    }
}
