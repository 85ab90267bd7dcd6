package eu.atmpatlas.backend.feed.calendar;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.ChangeLog.Revision;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.Relations;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects the days of records for a calendar: when they take place, their own days, those of their
 * parts and authorisations, and what they organise. Four round trips, however many records.
 */
@Component
public final class CalendarEntries {

    /** Maximum number of entries; the latest ones stay. */
    static final int MAX_ENTRIES = 2_000;

    private final Entities entities;
    private final Relations relations;
    private final ChangeLog log;
    private final EntryMapper mapper;

    CalendarEntries(Entities entities, Relations relations, ChangeLog log, EntryMapper mapper) {
        this.entities = entities;
        this.relations = relations;
        this.log = log;
        this.mapper = mapper;
    }

    /**
     * The entries of a calendar.
     *
     * @param entries latest first
     * @param withoutDay number of records that take place on a day that is not known
     */
    public record Found(List<CalendarEntry> entries, int withoutDay) {

        /** Copies the entries. */
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** The entries of records and of what they organise. */
    public Found of(Collection<String> ids, Language language) {
        Map<String, Entity> records = new LinkedHashMap<>(entities.byIds(ids));
        records.putAll(entities.byIds(organisedBy(ids)));
        Map<String, Revision> revisions = log.revisions(records.keySet());
        Map<String, String> organisers = organisers(records.keySet());
        var entries = new ArrayList<CalendarEntry>();
        int withoutDay = 0;
        for (Entity record : records.values()) {
            var context =
                    new EntryMapper.Context(
                            language,
                            revisions.getOrDefault(
                                    record.id(), new Revision(1, record.updatedAt())),
                            organisers.getOrDefault(record.id(), ""));
            List<CalendarEntry> own = mapper.entries(record, context);
            entries.addAll(own);
            if (own.isEmpty() && EntryMapper.takesPlace(record)) {
                withoutDay++;
            }
        }
        return new Found(
                entries.stream()
                        .sorted(
                                Comparator.<CalendarEntry, LocalDate>comparing(
                                                entry -> day(entry.start()))
                                        .reversed()
                                        .thenComparing(CalendarEntry::uid))
                        .limit(MAX_ENTRIES)
                        .toList(),
                withoutDay);
    }

    private Collection<String> organisedBy(Collection<String> ids) {
        var organised = new HashSet<String>();
        if (!ids.isEmpty()) {
            relations
                    .all(ids, CalendarKinds.occasionTypes(), RelationDirection.IN)
                    .values()
                    .forEach(all -> all.forEach(relation -> organised.add(relation.from())));
        }
        return organised;
    }

    /** The names of those who organise or house what takes place. */
    private Map<String, String> organisers(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Relation>> byRecord =
                relations.all(ids, CalendarKinds.occasionTypes(), RelationDirection.OUT);
        var others = new HashSet<String>();
        byRecord.values().forEach(all -> all.forEach(relation -> others.add(relation.to())));
        Map<String, EntityName> names = entities.names(others);
        var texts = new LinkedHashMap<String, String>();
        byRecord.forEach((id, all) ->
                texts.put(
                        id,
                        all.stream()
                                .map(relation -> names.get(relation.to()))
                                .filter(name -> name != null)
                                .map(EntityName::name)
                                .distinct()
                                .collect(Collectors.joining(", "))));
        return texts;
    }

    private static LocalDate day(Temporal time) {
        return time instanceof ZonedDateTime zoned ? zoned.toLocalDate() : LocalDate.from(time);
    }
}
