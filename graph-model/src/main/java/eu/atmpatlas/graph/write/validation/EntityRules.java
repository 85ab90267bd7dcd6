package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.part.TimeOfDay;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.TextRules;
import eu.atmpatlas.graph.write.contact.ContactDetails;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Validation rules for records. */
final class EntityRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private EntityRules() {}

    static void check(EntityDraft entity, WriteValidator validator) {
        checkId(entity, validator);
        validator.requireText("name", entity.name());
        checkLengths(entity, validator);
        validator.requireSources(entity.sources());
        SourceRules.checkAddress("website", entity.website(), validator);
        checkPlace(entity.location(), validator);
        DateRules.checkPast("lastVerified", entity.lastVerified(), validator);
        for (Identifier identifier : entity.identifiers()) {
            String error = identifier.validationError();
            if (error != null) {
                validator.refuse("identifiers", "%s %s".formatted(identifier.key(), error));
            }
            String owner = validator.claimIdentifier(identifier.key(), entity.id());
            if (owner != null) {
                validator.refuse("identifiers", identifier.key() + " already belongs to " + owner);
            }
        }
        KindFields fields = KindFields.of(entity.kind());
        checkConcepts(entity, fields, validator);
        checkValues(entity, fields, validator);
        StatementRules.checkOfRecord(entity.kind(), entity.statements(), validator);
        if (entity.kind().isPerson()) {
            checkPrivacy(entity, validator);
        }
    }

    private static void checkId(EntityDraft entity, WriteValidator validator) {
        String id = entity.id();
        if (!isId(id)) {
            validator.refuse(
                    "id",
                    "must be lower-case letters and digits joined by hyphens, at most 80: " + id);
        } else if (validator.isRetired(id)) {
            validator.refuse(
                    "id", id + " was the id of another record and is never assigned again");
        } else if (validator.kind(id) != entity.kind()) {
            validator.refuse("id", "%s is already the id of another kind of record".formatted(id));
        }
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches() && id.length() <= 80;
    }

    private static void checkPlace(@Nullable Location location, WriteValidator validator) {
        if (location != null && location.point().lat() == 0 && location.point().lon() == 0) {
            validator.refuse(
                    "lat", "0,0 is not a real position: leave it empty if it is not known");
        }
    }

    private static void checkConcepts(
            EntityDraft entity, KindFields fields, WriteValidator validator) {
        for (String name : entity.concepts().keySet()) {
            if (fields.concept(name).isEmpty()) {
                validator.refuse(name, "a %s has no such field".formatted(entity.kind().path()));
            }
        }
        for (ConceptField field : fields.concepts()) {
            List<String> codes = entity.codes(field.name());
            if (!field.many() && codes.size() > 1) {
                validator.refuse(field.name(), "takes one value, not " + codes);
            }
            if (new HashSet<>(codes).size() < codes.size()) {
                validator.refuse(field.name(), "has a value twice: " + codes);
            }
            for (String code : codes) {
                validator.requireExisting(
                        field.name(), Subject.CONCEPT, Concept.key(field.scheme(), code));
            }
        }
    }

    private static void checkValues(
            EntityDraft entity, KindFields fields, WriteValidator validator) {
        entity.values()
                .forEach((name, value) ->
                        fields.value(name)
                                .ifPresentOrElse(
                                        field -> checkValue(field, value, validator),
                                        () ->
                                                validator.refuse(
                                                        name,
                                                        "a %s has no such field"
                                                                .formatted(entity.kind().path()))));
        if (entity.values().get("startsOn") instanceof String start
                && entity.values().get("endsOn") instanceof String end) {
            checkPeriodOrder(start, end, validator);
        }
        checkTimes(entity.values(), validator);
        if (entity.values().get("startYear") instanceof Long start
                && entity.values().get("endYear") instanceof Long end) {
            DateRules.checkOrder("startYear", start, "endYear", end, validator);
        }
    }

    /** An end that may lie after the start is not refused: {@code 2026} after {@code 2026-03}. */
    private static void checkPeriodOrder(String start, String end, WriteValidator validator) {
        boolean reversed =
                Period.parse(start)
                        .flatMap(from ->
                                Period.parse(end).map(to -> to.lastDay().isBefore(from.firstDay())))
                        .orElse(false);
        if (reversed) {
            validator.refuse("endsOn", "is before startsOn: " + end);
        }
    }

    /** A time of day means nothing without its day and zone; on one day the end comes last. */
    private static void checkTimes(Map<String, Object> values, WriteValidator validator) {
        for (String field : List.of("startTime", "endTime")) {
            if (values.containsKey(field) && !values.containsKey("timeZone")) {
                validator.refuse(field, "needs a timeZone, such as Europe/Amsterdam");
            }
            if (values.containsKey(field) && !isDay(values.get("startsOn"))) {
                validator.refuse(field, "needs the day in startsOn, such as 2026-03-31");
            }
        }
        if (values.containsKey("endTime") && !values.containsKey("startTime")) {
            validator.refuse("endTime", "needs a startTime");
        }
        if (values.get("startTime") instanceof String start
                && values.get("endTime") instanceof String end
                && TimeOfDay.isTime(start)
                && TimeOfDay.isTime(end)
                && Objects.equals(
                        values.get("startsOn"),
                        values.getOrDefault("endsOn", values.get("startsOn")))
                && end.compareTo(start) <= 0) {
            validator.refuse("endTime", "is not after startTime: " + end);
        }
    }

    private static boolean isDay(@Nullable Object value) {
        return value instanceof String text
                && Period.parse(text)
                        .filter(period -> period.firstDay().equals(period.lastDay()))
                        .isPresent();
    }

    private static void checkValue(ValueField field, Object value, WriteValidator validator) {
        boolean fits =
                switch (field.type()) {
                    case TEXT -> value instanceof String text && !text.isBlank();
                    case INTEGER -> value instanceof Long number && number >= 0;
                    case DECIMAL ->
                            value instanceof Double number
                                    && Double.isFinite(number)
                                    && number >= 0;
                    case BOOLEAN -> value instanceof Boolean;
                    case DATE -> value instanceof LocalDate;
                    case PERIOD -> value instanceof String text && Period.parse(text).isPresent();
                    case TIME -> value instanceof String text && TimeOfDay.isTime(text);
                    case TIME_ZONE -> value instanceof String text && TimeOfDay.isZone(text);
                };
        if (value instanceof LocalDate day) {
            // A product that was authorised, a site that was opened.
            DateRules.checkPast(field.name(), day, validator);
        } else if (value instanceof Long year && field.name().endsWith("Year")) {
            DateRules.checkYear(field.name(), year, validator);
        }
        if (field.type() == ValueField.Type.PERIOD && value instanceof String text) {
            Period.parse(text)
                    .ifPresent(period ->
                            DateRules.checkDay(field.name(), period.firstDay(), validator));
        }
        if (!fits) {
            validator.refuse(field.name(), "must be %s: %s".formatted(form(field.type()), value));
        }
    }

    private static String form(ValueField.Type type) {
        return switch (type) {
            case TIME -> "a time of 24 hours, such as 09:30";
            case TIME_ZONE -> "a time zone, such as Europe/Amsterdam";
            default -> "a " + type.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static void checkLengths(EntityDraft entity, WriteValidator validator) {
        TextRules.checkLine("name", entity.name(), validator);
        TextRules.checkLines("aliases", entity.aliases(), validator);
        TextRules.checkParagraph("summary", entity.summary(), validator);
        TextRules.checkParagraph("note", entity.note(), validator);
        if (entity.location() != null) {
            TextRules.checkLine("city", entity.location().city(), validator);
        }
        TextRules.checkLines(
                "identifiers",
                entity.identifiers().stream().map(Identifier::key).toList(),
                validator);
        entity.values()
                .forEach((field, value) -> {
                    if (value instanceof String text) {
                        TextRules.checkParagraph(field, text, validator);
                    }
                });
    }

    /** Experts may only have information about public professional roles. */
    private static void checkPrivacy(EntityDraft expert, WriteValidator validator) {
        TextRules.checkPrivacy("name", expert.name(), validator);
        expert.aliases().forEach(alias -> TextRules.checkPrivacy("aliases", alias, validator));
        TextRules.checkPrivacy("summary", expert.summary(), validator);
        TextRules.checkPrivacy("note", expert.note(), validator);
        if (expert.location() != null) {
            TextRules.checkPrivacy("city", expert.location().city(), validator);
        }
        if (expert.website() != null && ContactDetails.hasMail(expert.website())) {
            validator.refuse(
                    "website",
                    "contains an e-mail address: experts are listed in public roles only");
        }
        // Only e-mail addresses: the digits of an identifier would look like a phone number.
        expert.identifiers().stream()
                .filter(identifier -> ContactDetails.hasMail(identifier.value()))
                .forEach(identifier ->
                        TextRules.checkPrivacy("identifiers", identifier.value(), validator));
        expert.values()
                .forEach((field, value) ->
                        TextRules.checkPrivacy(field, value.toString(), validator));
    }
}
