package eu.atmpatlas.backend.statement;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * {@code Statement} of the schema.
 *
 * @param scheme vocabulary of the value; null if it is a plain value
 * @param text the value, or the code of the concept
 */
public record StatementView(
        String id,
        String field,
        @Nullable String scheme,
        @Nullable String text,
        boolean asserted,
        boolean complete,
        boolean shown,
        Statement statement) {

    /** A statement of a record. */
    public static StatementView of(Entity record, Statement statement) {
        return of(record.id(), record.kind(), statement);
    }

    /** A statement of a record that may have been removed. */
    public static StatementView of(String record, EntityKind kind, Statement statement) {
        return new StatementView(
                statement.id(record),
                statement.field(),
                KindFields.of(kind)
                        .concept(statement.field())
                        .map(ConceptField::scheme)
                        .orElse(null),
                statement.value(),
                statement.claim() != Statement.Claim.NO,
                statement.claim() == Statement.Claim.COMPLETE,
                statement.shown(),
                statement);
    }

    public @Nullable String value() {
        return scheme == null ? text : null;
    }

    public @Nullable LocalDate statedOn() {
        return statement.statedOn();
    }

    public @Nullable LocalDate retrievedOn() {
        return statement.retrievedOn();
    }

    public @Nullable LocalDate validFrom() {
        return statement.validFrom();
    }

    public @Nullable LocalDate validTo() {
        return statement.validTo();
    }

    public Statement.Method method() {
        return statement.method();
    }

    public @Nullable String actor() {
        return statement.publicActor();
    }

    public Statement.Rank rank() {
        return statement.rank();
    }

    public boolean wholeRecord() {
        return statement.withRecord();
    }

    public @Nullable StatementDetail detail() {
        return statement.detail();
    }

    public @Nullable String note() {
        return statement.note();
    }
}
