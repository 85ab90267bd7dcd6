package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.TextRules;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Validation rules for the parts that have a definition. */
final class PartFieldRules {

    private PartFieldRules() {}

    static void check(Part part, WriteValidator validator) {
        PartDefinition definition = part.type().definition();
        validator.requireText("id", part.id());
        TextRules.checkLine("id", part.id(), validator);
        requireKind(definition.ownerField(), part.owner(), definition.owners(), validator);
        for (String name : part.values().keySet()) {
            if (definition.field(name).isEmpty()) {
                validator.refuse(name, "is no field of a " + part.type().path());
            }
        }
        for (PartField field : definition.fields()) {
            String value = part.value(field.name());
            if (value != null) {
                check(field, value, validator);
            } else if (field.required()) {
                validator.refuse(field.name(), "must not be empty");
            }
        }
        checkOrder(part, definition, validator);
        validator.requireSources(part.sources());
    }

    private static void check(PartField field, String value, WriteValidator validator) {
        String name = field.name();
        validator.requireText(name, value);
        switch (field.type()) {
            case LINE -> TextRules.checkLine(name, value, validator);
            case PARAGRAPH -> TextRules.checkParagraph(name, value, validator);
            case INTEGER -> {
                if (!value.matches("0|[1-9]\\d{0,8}")) {
                    validator.refuse(name, "is not a whole number: " + value);
                }
            }
            case DATE -> checkDay(name, value, validator);
            case PERIOD -> {
                if (Period.parse(value).isEmpty()) {
                    validator.refuse(name, "is not a year, a month or a day: " + value);
                } else {
                    DateRules.checkDay(name, Period.parse(value).get().firstDay(), validator);
                }
            }
            case CODE -> {
                if (field.form() == null || !field.form().matcher(value).matches()) {
                    validator.refuse(
                            name,
                            "does not have the form of %s: %s".formatted(field.example(), value));
                }
            }
            case CONCEPT ->
                    validator.requireExisting(
                            name,
                            Subject.CONCEPT,
                            Concept.key(String.valueOf(field.scheme()), value));
            case RECORD ->
                    requireKind(
                            name,
                            value,
                            field.kind() == null ? Set.of() : Set.of(field.kind()),
                            validator);
        }
    }

    private static void checkDay(String name, String value, WriteValidator validator) {
        try {
            DateRules.checkDay(name, LocalDate.parse(value), validator);
        } catch (DateTimeException malformed) {
            validator.refuse(name, "is not a day such as 2026-03-14: " + value);
        }
    }

    private static void checkOrder(Part part, PartDefinition definition, WriteValidator validator) {
        String to = definition.to();
        String from = part.from().orElse(null);
        String until = to == null ? null : part.value(to);
        if (from == null || until == null) {
            return;
        }
        Period start = Period.parse(from).orElse(null);
        Period end = Period.parse(until).orElse(null);
        if (start != null && end != null) {
            DateRules.<java.time.chrono.ChronoLocalDate>checkOrder(
                    definition.from(),
                    start.firstDay(),
                    String.valueOf(to),
                    end.lastDay(),
                    validator);
        }
    }

    static void requireKind(
            String field, @Nullable String id, Set<EntityKind> allowed, WriteValidator validator) {
        if (id == null) {
            return;
        }
        EntityKind kind = validator.kind(id);
        if (kind == null) {
            validator.refuse(field, "there is no record " + id);
        } else if (!allowed.contains(kind)) {
            validator.refuse(field, "%s is a %s".formatted(id, kind.path()));
        }
    }
}
