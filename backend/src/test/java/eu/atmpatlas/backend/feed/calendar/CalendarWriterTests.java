package eu.atmpatlas.backend.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;

/** Calendars, read and validated with another library than the one that writes them. */
class CalendarWriterTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant MODIFIED = Instant.parse("2026-11-03T10:15:30Z");

    @Test
    void aCalendarFollowsTheStandard() {
        String text =
                written(
                        entry(
                                "all-day",
                                LocalDate.of(2026, 9, 18),
                                LocalDate.of(2026, 9, 19),
                                CalendarEntry.State.PLANNED));
        ICalendar calendar = parsed(text);

        assertThat(calendar.getMethod()).as("no message, which needs an organiser").isNull();
        assertThat(calendar.getProductId().getValue()).contains("ATMP Atlas");
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Events, Leiden");
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
                .contains("Events", "Leiden");
        assertThat(calendar.getSource().getValue()).isEqualTo("https://atlas.example/feed.ics?a=b");
        assertThat(calendar.getUrl().getValue()).isEqualTo("https://atlas.example/directory");
        assertThat(calendar.getRefreshInterval().getValue().getHours()).isEqualTo(12);
        assertThat(text.split("\r\n"))
                .as("lines of at most 75 octets")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void daysAreAllDayAndEndOnTheNextDay() {
        String text =
                written(
                        entry(
                                "two-days",
                                LocalDate.of(2026, 9, 18),
                                LocalDate.of(2026, 9, 19),
                                CalendarEntry.State.PLANNED),
                        entry(
                                "one-day",
                                LocalDate.of(2026, 12, 31),
                                null,
                                CalendarEntry.State.PLANNED));
        VEvent two = parsed(text).getEvents().getFirst();

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260918", "DTEND;VALUE=DATE:20260920")
                .contains("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101");
        assertThat(two.getDateStart().getValue().hasTime()).isFalse();
        assertThat(two.getUid().getValue()).isEqualTo("https://atlas.example/event/two-days");
        assertThat(two.getUrl().getValue()).isEqualTo("https://atlas.example/event/two-days");
        assertThat(two.getSummary().getValue()).isEqualTo("Cells; genes, and “tissues”");
        assertThat(two.getDescription().getValue()).isEqualTo("First line\nÖsterreich, " + LONG);
        assertThat(two.getLocation().getValue()).isEqualTo("Leiden, Netherlands");
        assertThat(two.getCategories().getFirst().getValues())
                .containsExactly("Conference", "Good, clean practice");
        assertThat(two.getSequence().getValue()).isEqualTo(4);
        assertThat(two.getLastModified().getValue().toInstant()).isEqualTo(MODIFIED);
        assertThat(two.getDateTimeStamp().getValue().toInstant()).isEqualTo(MODIFIED);
        assertThat(two.getStatus()).as("nobody states that it is certain").isNull();
        assertThat(two.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void timesKeepTheirZoneInSummerAndWinter() {
        ZonedDateTime summer = ZonedDateTime.of(2026, 7, 3, 9, 30, 0, 0, AMSTERDAM);
        ZonedDateTime winter = ZonedDateTime.of(2026, 11, 30, 13, 0, 0, 0, AMSTERDAM);
        String text =
                written(
                        entry("summer", summer, summer.plusHours(2), CalendarEntry.State.PLANNED),
                        entry("winter", winter, null, CalendarEntry.State.PLANNED));
        ICalendar calendar = parsed(text);

        assertThat(text)
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam")
                .contains("DTSTART;TZID=Europe/Amsterdam:20260703T093000");
        List<VEvent> events = calendar.getEvents();
        assertThat(events.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-07-03T07:30:00Z"));
        assertThat(events.getFirst().getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-07-03T09:30:00Z"));
        assertThat(events.getLast().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
        assertThat(events.getLast().getDateEnd()).isNull();
    }

    @Test
    void timesInZonesThatTheLibraryDoesNotKnowAreInUtc() {
        ZonedDateTime webinar = ZonedDateTime.of(2026, 7, 3, 14, 0, 0, 0, ZoneId.of("UTC"));
        ZonedDateTime odd = webinar.withZoneSameInstant(ZoneId.of("+02:00"));
        String text =
                written(
                        entry("utc", webinar, webinar.plusHours(1), CalendarEntry.State.PLANNED),
                        entry("odd", odd, null, CalendarEntry.State.PLANNED));

        assertThat(text)
                .contains("DTSTART:20260703T140000Z", "DTEND:20260703T150000Z")
                .doesNotContain("TZID");
        assertThat(parsed(text).getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsOnly(Instant.parse("2026-07-03T14:00:00Z"));
    }

    @Test
    void cancelledAndPostponedEventsSaySo() {
        List<VEvent> events =
                parsed(
                                written(
                                        entry(
                                                "cancelled",
                                                LocalDate.of(2026, 5, 1),
                                                null,
                                                CalendarEntry.State.CANCELLED),
                                        entry(
                                                "postponed",
                                                LocalDate.of(2026, 6, 1),
                                                null,
                                                CalendarEntry.State.POSTPONED)))
                        .getEvents();

        assertThat(events.getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(events.getLast().getStatus().getValue()).isEqualTo("TENTATIVE");
    }

    @Test
    void theSameRecordsGiveTheSameText() {
        CalendarEntry entry =
                entry("same", LocalDate.of(2026, 9, 18), null, CalendarEntry.State.PLANNED);
        assertThat(written(entry)).isEqualTo(written(entry));
        assertThat(parsed(written()).getEvents()).as("none, but a calendar").isEmpty();
    }

    private static final String LONG = "and more ".repeat(20).trim();

    private static CalendarEntry entry(
            String id, Temporal start, Temporal end, CalendarEntry.State state) {
        return new CalendarEntry(
                "https://atlas.example/event/" + id,
                start,
                end,
                "Cells; genes, and “tissues”",
                "First line\nÖsterreich, " + LONG,
                "https://atlas.example/event/" + id,
                "Leiden, Netherlands",
                List.of("Conference", "Good, clean practice"),
                state,
                4,
                MODIFIED);
    }

    private static String written(CalendarEntry... entries) {
        return new String(
                CalendarWriter.bytes(
                        new CalendarFeed(
                                "Events, Leiden",
                                "All of them",
                                "https://atlas.example/directory",
                                "https://atlas.example/feed.ics?a=b",
                                List.of(entries))),
                StandardCharsets.UTF_8);
    }

    /** The calendar, without any warning of either library. */
    private static ICalendar parsed(String text) {
        try {
            var own = new CalendarBuilder().build(new StringReader(text)).validate();
            assertThat(own.getEntries()).as(own.toString()).isEmpty();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
        ICalendar calendar = Biweekly.parse(text).first();
        // Biweekly asks for an entry, the standard only for a component.
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .as(calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
        }
        return calendar;
    }
}
