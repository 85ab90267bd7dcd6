package eu.atmpatlas.backend.feed.calendar;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes a calendar as iCalendar (RFC 5545, with the names of RFC 7986). */
public final class CalendarWriter {

    private static final Duration REFRESH_INTERVAL = Duration.ofHours(12);
    private static final TimeZoneRegistry TIME_ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    static {
        // The library's own definitions of time zones, never those of a server.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private CalendarWriter() {}

    /** The calendar in UTF-8. */
    public static byte[] bytes(CalendarFeed feed) {
        var out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true).output(calendar(feed), out);
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        }
        return out.toByteArray();
    }

    private static Calendar calendar(CalendarFeed feed) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//ATMP Atlas//ATMP Atlas//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(feed.name()));
        // What programs read that do not know RFC 7986.
        calendar.add(new XProperty("X-WR-CALNAME", feed.name()));
        calendar.add(new Description(feed.description()));
        calendar.add(new XProperty("X-WR-CALDESC", feed.description()));
        calendar.add(new Url(URI.create(feed.page())));
        calendar.add(new Source(new ParameterList(List.of(Value.URI)), feed.self()));
        calendar.add(
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH_INTERVAL));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH_INTERVAL.toString()));
        for (String zone : zones(feed)) {
            calendar.add(timeZone(zone));
        }
        if (feed.entries().isEmpty()) {
            // The standard wants a component, also where a filter matches nothing.
            calendar.add(timeZone("Europe/Brussels"));
        }
        feed.entries().forEach(entry -> calendar.add(event(entry)));
        return calendar;
    }

    /** The rules of a zone under its own name: the library may know them under another. */
    private static VTimeZone timeZone(String id) {
        TimeZone known = Objects.requireNonNull(TIME_ZONES.getTimeZone(id), id);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(id))),
                new ComponentList<>(known.getVTimeZone().getObservances()));
    }

    private static Iterable<String> zones(CalendarFeed feed) {
        var zones = new TreeSet<String>();
        for (CalendarEntry entry : feed.entries()) {
            Stream.of(entry.start(), entry.end())
                    .filter(ZonedDateTime.class::isInstance)
                    .map(time -> ((ZonedDateTime) time).getZone().getId())
                    .filter(CalendarWriter::isKnown)
                    .forEach(zones::add);
        }
        return zones;
    }

    /** The registry throws for zones without a file. UTC needs no rules. */
    private static boolean isKnown(String zone) {
        return !zone.equals("UTC")
                && TimeZoneRegistry.class.getResource("/zoneinfo/" + zone + ".ics") != null;
    }

    /** A time in a zone that the library has no rules for is written in UTC. */
    private static Temporal written(Temporal time) {
        return time instanceof ZonedDateTime zoned && !isKnown(zoned.getZone().getId())
                ? zoned.toInstant()
                : time;
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        // The same text until the record changes, so that programs need not read it again.
        event.add(new DtStamp(entry.modified()));
        event.add(new LastModified(entry.modified()));
        event.add(new Sequence((int) Math.min(entry.sequence(), Integer.MAX_VALUE)));
        event.add(new DtStart<>(written(entry.start())));
        Temporal end = end(entry);
        if (end != null) {
            event.add(new DtEnd<>(written(end)));
        }
        event.add(new Summary(entry.title()));
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
        event.add(new Url(URI.create(entry.page())));
        if (entry.location() != null) {
            event.add(new Location(entry.location()));
        }
        if (!entry.categories().isEmpty()) {
            event.add(new Categories(new TextList(entry.categories())));
        }
        switch (entry.state()) {
            case PLANNED -> {}
            case POSTPONED -> event.add(ImmutableStatus.VEVENT_TENTATIVE);
            case CANCELLED -> event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        // It does not take the time of those who follow.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** The end as iCalendar has it: the day after the last one. */
    private static @Nullable Temporal end(CalendarEntry entry) {
        Temporal last = entry.end() == null ? entry.start() : entry.end();
        if (last instanceof LocalDate day) {
            return day.plusDays(1);
        }
        return entry.end();
    }
}
