package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is on record about one field of a record.
 *
 * @param asserted the values that the record shows
 * @param denied values that sources say the record does not have
 * @param complete whether a source says that the asserted values are all there are
 * @param statements all statements on the field, also those that do not count
 */
public record FieldStatements(
        Set<String> asserted, Set<String> denied, boolean complete, List<Statement> statements) {

    /** Returns what is on record about a field with concepts. */
    public static FieldStatements of(EntityDraft draft, String field) {
        if (draft.statements().isEmpty()) {
            return new FieldStatements(Set.copyOf(draft.codes(field)), Set.of(), false, List.of());
        }
        List<Statement> all =
                draft.statements().stream()
                        .filter(statement -> statement.field().equals(field))
                        .toList();
        var denied = new HashSet<String>();
        boolean complete = false;
        for (Statement statement : all) {
            String value = statement.value();
            if (statement.shown() && statement.claim() == Claim.NO && value != null) {
                denied.add(value);
            }
            complete |= statement.shown() && statement.claim() == Claim.COMPLETE;
        }
        return new FieldStatements(
                Set.copyOf(draft.codes(field)), Set.copyOf(denied), complete, all);
    }

    /** Whether statements that count on a day disagree on a value. */
    public boolean isContradictory(LocalDate day, boolean many) {
        var yes = new HashSet<String>();
        var no = new HashSet<String>();
        for (Statement statement : statements) {
            String value = statement.value();
            if (value != null && statement.counts(day)) {
                (statement.asserted() ? yes : no).add(value);
            }
        }
        return (!many && yes.size() > 1) || yes.stream().anyMatch(no::contains);
    }
}
