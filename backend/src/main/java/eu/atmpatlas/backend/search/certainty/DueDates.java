package eu.atmpatlas.backend.search.certainty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * When a statement is due for a check. After that day it is no longer certain.
 *
 * @param months months after the day of the statement, by the field's name; a field that is missing
 *     or has 0 is never due
 */
public record DueDates(Map<String, Integer> months) {

    /**
     * A status is due after three years: for as long as a certificate of good manufacturing
     * practice is relied upon after an inspection. Other fields are never due.
     */
    public static final DueDates DEFAULT = new DueDates(Map.of("status", 36));

    /** Copies the map, without fields that are never due. */
    public DueDates {
        var sorted = new TreeMap<>(months);
        sorted.forEach((field, number) -> {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "atlas.search.due-months.%s must not be negative: %d"
                                .formatted(field, number));
            }
        });
        sorted.values().removeIf(number -> number == 0);
        months = java.util.Collections.unmodifiableMap(sorted);
    }

    /** These, with other numbers for some fields. */
    public DueDates with(Map<String, Integer> others) {
        var all = new TreeMap<>(months);
        all.putAll(others);
        return new DueDates(all);
    }

    /**
     * The last day on which a statement on a field is certain; null if it is never due.
     *
     * @param day that the statement speaks of; null if not known
     */
    public @Nullable LocalDate due(String field, @Nullable LocalDate day) {
        Integer number = months.get(field);
        return day == null || number == null ? null : day.plusMonths(number);
    }

    /** Whether a statement on a field is past its due date. */
    public boolean isPast(String field, @Nullable LocalDate stated, LocalDate today) {
        LocalDate due = due(field, stated);
        return due != null && today.isAfter(due);
    }
}
