package eu.atmpatlas.backend.feed.calendar;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.kind.CalendarMapping;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.OccasionTimes;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.graph.change.ChangeLog.Revision;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the days of a record as entries of a calendar. Only days that are known become one. */
@Component
final class EntryMapper {

    private final Vocabularies vocabularies;
    private final MessageCatalogue messages;
    private final PublicUrl address;

    EntryMapper(Vocabularies vocabularies, MessageCatalogue messages, PublicUrl address) {
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.address = address;
    }

    /**
     * What an entry says beyond its record.
     *
     * @param organisers names, or empty
     */
    record Context(Language language, Revision revision, String organisers) {

        String lang() {
            return Language.choose(language, "en", "nl");
        }
    }

    /** Whether the record takes place at a time. */
    static boolean takesPlace(Entity record) {
        return KindMapping.of(record.kind()).calendar().occasion() != null;
    }

    List<CalendarEntry> entries(Entity record, Context context) {
        CalendarMapping mapping = KindMapping.of(record.kind()).calendar();
        var entries = new ArrayList<CalendarEntry>();
        CalendarMapping.Occasion occasion = mapping.occasion();
        if (occasion != null) {
            occasion(record, occasion, context).ifPresent(entries::add);
        }
        for (String field : mapping.days()) {
            OccasionTimes.day(record.value(field))
                    .map(day ->
                            dated(
                                    record,
                                    context,
                                    field,
                                    day,
                                    messages.text(context.lang(), "fact." + field)))
                    .ifPresent(entries::add);
        }
        record.parts().forEach(part -> entries.addAll(days(record, part, context)));
        for (Authorisation authorisation : record.authorisations()) {
            LocalDate expiresOn = authorisation.expiresOn();
            if (expiresOn != null) {
                entries.add(
                        dated(
                                record,
                                context,
                                "authorisation-" + authorisation.id(),
                                expiresOn,
                                label(authorisation.scheme(), authorisation.type(), context)
                                        + " · "
                                        + messages.text(
                                                context.lang(), "authorisation.expiresOn")));
            }
        }
        return entries;
    }

    private Optional<CalendarEntry> occasion(
            Entity record, CalendarMapping.Occasion fields, Context context) {
        return fields.times(record)
                .map(times ->
                        entry(
                                record,
                                context,
                                page(record),
                                times,
                                record.name(),
                                location(record, fields, context),
                                state(record, fields)));
    }

    private static CalendarEntry.State state(Entity record, CalendarMapping.Occasion fields) {
        List<String> codes = record.stated().codes(fields.state());
        if (codes.contains("CANCELLED")) {
            return CalendarEntry.State.CANCELLED;
        }
        return codes.contains("POSTPONED")
                ? CalendarEntry.State.POSTPONED
                : CalendarEntry.State.PLANNED;
    }

    private List<CalendarEntry> days(Entity record, Part part, Context context) {
        PartDefinition definition = part.type().definition();
        if (!CalendarKinds.isDated(definition)) {
            return List.of();
        }
        String about =
                Stream.concat(
                                Stream.of(
                                        messages.text(context.lang(), "feed.part." + part.type())),
                                definition.fields(PartField.Type.CONCEPT).stream()
                                        .flatMap(field -> label(part, field, context)))
                        .collect(Collectors.joining(" · "));
        var entries = new ArrayList<CalendarEntry>();
        String name = part.type().path() + "-" + part.id();
        OccasionTimes.day(part.value(definition.from()))
                .ifPresent(day -> entries.add(dated(record, context, name, day, about)));
        String to = definition.to();
        if (to != null) {
            String until = about + " · " + messages.text(context.lang(), "part." + to);
            OccasionTimes.day(part.value(to))
                    .ifPresent(day ->
                            entries.add(dated(record, context, name + "-" + to, day, until)));
        }
        return entries;
    }

    private Stream<String> label(Part part, PartField field, Context context) {
        String code = part.value(field.name());
        return code == null
                ? Stream.empty()
                : Stream.of(label(Objects.requireNonNull(field.scheme()), code, context));
    }

    private CalendarEntry dated(
            Entity record, Context context, String name, LocalDate day, String about) {
        return entry(
                record,
                context,
                page(record) + "#" + name,
                new OccasionTimes(day, null),
                record.name() + ": " + about,
                null,
                CalendarEntry.State.PLANNED);
    }

    private CalendarEntry entry(
            Entity record,
            Context context,
            String uid,
            OccasionTimes times,
            String title,
            @Nullable String location,
            CalendarEntry.State state) {
        return new CalendarEntry(
                uid,
                times.start(),
                times.end(),
                title,
                description(record, context),
                page(record),
                location,
                categories(record, context),
                state,
                context.revision().changes() - 1,
                context.revision().at());
    }

    private String page(Entity record) {
        return address.of("/" + record.kind().path() + "/" + record.id());
    }

    private String description(Entity record, Context context) {
        String organisers =
                context.organisers().isEmpty()
                        ? null
                        : messages.text(context.lang(), "feed.organisers", context.organisers());
        return Stream.of(
                        record.stated().summary(),
                        organisers,
                        record.stated().note(),
                        record.stated().website())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private @Nullable String location(
            Entity record, CalendarMapping.Occasion fields, Context context) {
        if (Boolean.TRUE.equals(record.value(fields.online()))) {
            return messages.text(context.lang(), "fact." + fields.online());
        }
        Location location = record.stated().location();
        String place =
                Stream.concat(
                                Stream.ofNullable(location).map(Location::city),
                                record.stated().codes(KindFields.COUNTRY.name()).stream()
                                        .map(code ->
                                                label(KindFields.COUNTRY.scheme(), code, context)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private List<String> categories(Entity record, Context context) {
        var labels = new ArrayList<String>();
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            if (!field.equals(KindFields.COUNTRY) && !field.equals(KindFields.REGION)) {
                record.stated()
                        .codes(field.name())
                        .forEach(code -> labels.add(label(field.scheme(), code, context)));
            }
        }
        return labels;
    }

    private String label(String scheme, String code, Context context) {
        return vocabularies
                .concept(scheme, code)
                .map(concept ->
                        Language.choose(context.language(), concept.labelEn(), concept.labelNl()))
                .orElse(code);
    }
}
