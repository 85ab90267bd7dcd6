package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.part.TimeOfDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * When a record takes place. Both ends are days or both are times with their zone.
 *
 * @param start first day, or the time with its zone
 * @param end last day, or the time with its zone; null if not known or the same as the start
 */
public record OccasionTimes(Temporal start, @Nullable Temporal end) {

    static Optional<OccasionTimes> of(Entity record, CalendarMapping.Occasion fields) {
        return day(record.value(fields.from()))
                .map(first -> {
                    LocalDate last = day(record.value(fields.to())).orElse(first);
                    ZonedDateTime start = time(record, first, fields.startTime(), fields);
                    ZonedDateTime end = time(record, last, fields.endTime(), fields);
                    // Several days of which only the first hour is known remain whole days.
                    if (start == null || end == null && !last.equals(first)) {
                        return new OccasionTimes(first, last.isAfter(first) ? last : null);
                    }
                    return new OccasionTimes(start, end != null && end.isAfter(start) ? end : null);
                });
    }

    /** The day of a value; empty if only the month or year is known. */
    public static Optional<LocalDate> day(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case LocalDate day -> Optional.of(day);
            case String text ->
                    Period.parse(text)
                            .filter(period -> period.firstDay().equals(period.lastDay()))
                            .map(Period::firstDay);
            default -> Optional.empty();
        };
    }

    private static @Nullable ZonedDateTime time(
            Entity record, LocalDate day, String timeField, CalendarMapping.Occasion fields) {
        return record.value(timeField) instanceof String time
                        && record.value(fields.timeZone()) instanceof String zone
                        && TimeOfDay.isTime(time)
                        && TimeOfDay.isZone(zone)
                ? ZonedDateTime.of(day, LocalTime.parse(time), ZoneId.of(zone))
                : null;
    }
}
