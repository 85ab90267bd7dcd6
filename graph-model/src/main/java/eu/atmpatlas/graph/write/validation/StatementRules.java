package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.TextRules;
import eu.atmpatlas.graph.write.model.Write;

import java.util.List;
import java.util.Optional;

/** Validation rules for statements. */
final class StatementRules {

    /** Statements of one record. */
    private static final int MAX_STATEMENTS = 2_000;

    private StatementRules() {}

    static void check(Write.PutStatements put, WriteValidator validator) {
        EntityKind kind = validator.kind(put.record());
        if (kind == null) {
            validator.refuse("record", "there is no record " + put.record());
        } else {
            checkNumber(put.statements(), validator);
            put.statements().forEach(statement -> check(kind, statement, validator));
        }
    }

    /** Checks the statements of a record; violations name the field that they are about. */
    static void checkOfRecord(
            EntityKind kind, List<Statement> statements, WriteValidator validator) {
        checkNumber(statements, validator);
        statements.forEach(statement ->
                validator.inField(statement.field(), () -> check(kind, statement, validator)));
    }

    private static void checkNumber(List<Statement> statements, WriteValidator validator) {
        if (statements.size() > MAX_STATEMENTS) {
            validator.refuse(
                    "statements",
                    "must be at most %,d, not %,d".formatted(MAX_STATEMENTS, statements.size()));
        }
    }

    private static void check(EntityKind kind, Statement statement, WriteValidator validator) {
        String name = statement.field();
        KindFields fields = KindFields.of(kind);
        Optional<ConceptField> concept = fields.concept(name);
        if (concept.isEmpty() && fields.value(name).isEmpty()) {
            validator.refuse("field", "a %s has no field %s".formatted(kind.path(), name));
            return;
        }
        checkValue(fields, concept, statement, validator);
        validator.requireSources(statement.sources());
        DateRules.checkPast("statedOn", statement.statedOn(), validator);
        DateRules.checkPast("retrievedOn", statement.retrievedOn(), validator);
        DateRules.checkPeriod(statement.validFrom(), statement.validTo(), validator);
        TextRules.checkParagraph("note", statement.note(), validator);
        TextRules.checkLine("actor", statement.actor(), validator);
        if (kind.isPerson()) {
            TextRules.checkPrivacy("note", statement.note(), validator);
            TextRules.checkPrivacy("value", statement.value(), validator);
        }
        StatementDetail detail = statement.detail();
        if (detail != null) {
            checkDetail(kind, concept, detail, validator);
        }
    }

    private static void checkValue(
            KindFields fields,
            Optional<ConceptField> concept,
            Statement statement,
            WriteValidator validator) {
        String name = statement.field();
        String value = statement.value();
        if (statement.claim() == Claim.COMPLETE) {
            if (value != null) {
                validator.refuse("value", "must be empty where a list is called complete");
            }
            if (concept.filter(ConceptField::many).isEmpty()) {
                validator.refuse("field", name + " is not a list, so it cannot be complete");
            }
            return;
        }
        if (value == null || value.isBlank()) {
            validator.refuse("value", "must not be empty");
            return;
        }
        TextRules.checkParagraph("value", value, validator);
        concept.ifPresent(field ->
                validator.requireExisting(
                        name, Subject.CONCEPT, Concept.key(field.scheme(), value)));
        fields.value(name)
                .filter(field -> FieldValues.parse(field, value) == null)
                .ifPresent(field ->
                        validator.refuse(
                                name,
                                "must be a %s: %s"
                                        .formatted(
                                                field.type()
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT),
                                                value)));
    }

    private static void checkDetail(
            EntityKind kind,
            Optional<ConceptField> concept,
            StatementDetail detail,
            WriteValidator validator) {
        if (concept.filter(field -> StatementDetail.isAllowed(kind, field)).isEmpty()) {
            validator.refuse("detail", "only values of a site's lists can have details");
            return;
        }
        if (detail.status() != null) {
            require("status", "status", detail.status(), validator);
        }
        detail.scales().forEach(code -> require("scale", "scale", code, validator));
        detail.productTypes()
                .forEach(code -> require("productTypes", "product-type", code, validator));
        TextRules.checkLine("grade", detail.grade(), validator);
        TextRules.checkLine("batchScale", detail.batchScale(), validator);
    }

    private static void require(
            String field, String scheme, String code, WriteValidator validator) {
        validator.requireExisting(field, Subject.CONCEPT, Concept.key(scheme, code));
    }
}
