package eu.atmpatlas.graph.statement;

import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.statement.Statement.Rank;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Builds a {@link Statement}: imported, of normal rank and not shown unless told otherwise. */
public final class StatementBuilder {

    private final String field;
    private final Claim claim;
    private List<String> sources;
    private @Nullable String value;
    private @Nullable StatementDetail detail;
    private @Nullable LocalDate statedOn;
    private @Nullable LocalDate retrievedOn;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Method method = Method.IMPORT;
    private @Nullable String actor;
    private Rank rank = Rank.NORMAL;
    private @Nullable String note;
    private boolean withRecord;
    private boolean shown;

    StatementBuilder(String field, Claim claim, List<String> sources) {
        this.field = field;
        this.claim = claim;
        this.sources = sources;
    }

    StatementBuilder(Statement statement) {
        this(statement.field(), statement.claim(), statement.sources());
        value = statement.value();
        detail = statement.detail();
        statedOn = statement.statedOn();
        retrievedOn = statement.retrievedOn();
        validFrom = statement.validFrom();
        validTo = statement.validTo();
        method = statement.method();
        actor = statement.actor();
        rank = statement.rank();
        note = statement.note();
        withRecord = statement.withRecord();
        shown = statement.shown();
    }

    public StatementBuilder value(@Nullable String value) {
        this.value = value;
        return this;
    }

    /** Sets the detail; an empty one is none. */
    public StatementBuilder detail(@Nullable StatementDetail detail) {
        this.detail = detail == null || detail.isEmpty() ? null : detail;
        return this;
    }

    public StatementBuilder sources(List<String> sources) {
        this.sources = sources;
        return this;
    }

    public StatementBuilder statedOn(@Nullable LocalDate day) {
        this.statedOn = day;
        return this;
    }

    public StatementBuilder retrievedOn(@Nullable LocalDate day) {
        this.retrievedOn = day;
        return this;
    }

    public StatementBuilder valid(@Nullable LocalDate from, @Nullable LocalDate to) {
        this.validFrom = from;
        this.validTo = to;
        return this;
    }

    public StatementBuilder entered(Method method, @Nullable String actor) {
        this.method = method;
        this.actor = actor;
        return this;
    }

    public StatementBuilder rank(Rank rank) {
        this.rank = rank;
        return this;
    }

    public StatementBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    public StatementBuilder withRecord(boolean withRecord) {
        this.withRecord = withRecord;
        return this;
    }

    public StatementBuilder shown(boolean shown) {
        this.shown = shown;
        return this;
    }

    public Statement build() {
        return new Statement(
                field,
                value,
                claim,
                detail,
                sources,
                statedOn,
                retrievedOn,
                validFrom,
                validTo,
                method,
                actor,
                rank,
                note,
                withRecord,
                shown);
    }
}
