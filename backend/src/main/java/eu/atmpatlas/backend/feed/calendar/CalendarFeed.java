package eu.atmpatlas.backend.feed.calendar;

import java.util.List;

/**
 * A calendar that programs subscribe to.
 *
 * @param page address of the page about the same
 * @param self address of the calendar itself
 */
public record CalendarFeed(
        String name, String description, String page, String self, List<CalendarEntry> entries) {

    /** Copies the entries. */
    public CalendarFeed {
        entries = List.copyOf(entries);
    }
}
