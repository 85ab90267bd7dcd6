package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.provenance.SourceIds;
import eu.atmpatlas.graph.provenance.WebAddress;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.contact.ContactDetails;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks each field change on its own. The rules of the write service come after it. */
final class ChangeCheck {

    static final int MAX_CHANGES = 50;
    static final int MAX_VALUES = 100;
    static final int MAX_LENGTH = 4_000;

    private final Vocabularies vocabularies;

    ChangeCheck(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<CurationProblem> problems(EntityKind kind, List<FieldChange> changes, boolean isNew) {
        var problems = new ArrayList<CurationProblem>();
        if (changes.isEmpty()) {
            add(problems, Code.MISSING_VALUE, "changes", "There is no change.");
        }
        if (changes.size() > MAX_CHANGES) {
            add(
                    problems,
                    Code.TOO_MUCH,
                    "changes",
                    "At most %d changes, not %d.".formatted(MAX_CHANGES, changes.size()));
            return problems;
        }
        if (isNew && changes.stream().noneMatch(change -> change.field().equals("name"))) {
            add(problems, Code.MISSING_VALUE, "name", "A record needs a name.");
        }
        changes.forEach(change -> check(kind, change, problems));
        return problems;
    }

    private void check(EntityKind kind, FieldChange change, List<CurationProblem> problems) {
        String field = change.field();
        KindFields fields = KindFields.of(kind);
        Optional<ConceptField> concept = fields.concept(field);
        Optional<ValueField> plain = fields.value(field);
        boolean text = RecordTexts.has(field);
        if (!text && concept.isEmpty() && plain.isEmpty()) {
            add(
                    problems,
                    Code.UNKNOWN_FIELD,
                    shortened(field),
                    "A %s has no field %s.".formatted(kind.path(), shortened(field)));
            return;
        }
        checkSize(change, problems);
        checkContact(kind, change, problems);
        checkSource(change, !text || RecordTexts.needSource(field), problems);
        if (text) {
            return;
        }
        if (change.values().isEmpty()) {
            add(problems, Code.MISSING_VALUE, field, "There is no value.");
        }
        boolean many = concept.map(ConceptField::many).orElse(false);
        if (!many && change.asserted() && change.values().size() > 1) {
            add(problems, Code.INVALID_VALUE, field, field + " takes one value.");
        }
        for (String value : change.values()) {
            concept.filter(each -> vocabularies.concept(each.scheme(), value.strip()).isEmpty())
                    .ifPresent(each ->
                            add(
                                    problems,
                                    Code.UNKNOWN_TERM,
                                    field,
                                    "The vocabulary %s has no term %s."
                                            .formatted(each.scheme(), shortened(value))));
            plain.filter(each -> FieldValues.parse(each, value.strip()) == null)
                    .ifPresent(each ->
                            add(
                                    problems,
                                    Code.INVALID_VALUE,
                                    field,
                                    "%s must be a %s: %s"
                                            .formatted(
                                                    field,
                                                    each.type().name().toLowerCase(Locale.ROOT),
                                                    shortened(value))));
        }
    }

    private static void checkSize(FieldChange change, List<CurationProblem> problems) {
        if (change.values().size() > MAX_VALUES) {
            add(
                    problems,
                    Code.TOO_MUCH,
                    change.field(),
                    "At most %d values, not %d.".formatted(MAX_VALUES, change.values().size()));
        }
        boolean tooLong =
                change.values().stream().anyMatch(value -> value.length() > MAX_LENGTH)
                        || length(change.note()) > MAX_LENGTH;
        if (tooLong) {
            add(
                    problems,
                    Code.TOO_MUCH,
                    change.field(),
                    "A text has at most %,d characters.".formatted(MAX_LENGTH));
        }
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void checkContact(
            EntityKind kind, FieldChange change, List<CurationProblem> problems) {
        @Nullable String found = change.note() == null ? null : ContactDetails.find(change.note());
        boolean number = change.field().equals("lat") || change.field().equals("lon");
        for (String value : change.values()) {
            if (found == null && !number && !change.field().equals("identifiers")) {
                found =
                        kind.isPerson() && !change.field().equals("website")
                                ? ContactDetails.find(value)
                                : ContactDetails.hasMail(value) ? "an e-mail address" : null;
            }
        }
        if (found != null) {
            add(
                    problems,
                    Code.CONTACT_DETAILS,
                    change.field(),
                    "Contains %s, which the atlas does not publish.".formatted(found));
        }
    }

    private static void checkSource(
            FieldChange change, boolean needed, List<CurationProblem> problems) {
        String source = change.source();
        if (source == null || source.isBlank()) {
            if (needed) {
                add(
                        problems,
                        Code.MISSING_SOURCE,
                        change.field(),
                        "A new fact needs a source: the address of a public page.");
            }
        } else if (SourceIds.isAddress(source.strip())) {
            @Nullable String error = WebAddress.validationError(source.strip());
            if (error != null) {
                add(
                        problems,
                        Code.INVALID_SOURCE,
                        change.field(),
                        "The source " + shortened(error));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static void add(
            List<CurationProblem> problems, Code code, String field, String message) {
        problems.add(new CurationProblem(code, field, message));
    }
}
