package eu.atmpatlas.backend.feed.calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;

/**
 * An entry of a calendar.
 *
 * @param uid permanent
 * @param start first day, or the time with its zone
 * @param end last day, or the time with its zone; null if not known or the same as the start
 * @param page address of the record
 * @param location city and country, or null
 * @param sequence number of its revision, from 0
 * @param modified time of its last change
 */
public record CalendarEntry(
        String uid,
        Temporal start,
        @Nullable Temporal end,
        String title,
        String description,
        String page,
        @Nullable String location,
        List<String> categories,
        State state,
        long sequence,
        Instant modified) {

    /** Whether it takes place. */
    public enum State {
        /** No source says that it does not. */
        PLANNED,
        /** It will be at another time that is not known yet. */
        POSTPONED,
        /** It does not take place. */
        CANCELLED
    }

    /** Copies the categories. */
    public CalendarEntry {
        categories = List.copyOf(categories);
    }
}
