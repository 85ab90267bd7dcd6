package eu.atmpatlas.backend.search.certainty;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.FieldStatements;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A code that a record shows in a field.
 *
 * @param day the latest day of which its statements speak; null if not known
 * @param statuses the statuses that its statements give it, apart from the record's own, each with
 *     the days of which they speak; a status for some product types only says nothing about the
 *     code as a whole
 */
record StatedCode(
        String code, @Nullable LocalDate day, Map<String, List<@Nullable LocalDate>> statuses) {

    /** The codes that a record shows in a field. */
    static List<StatedCode> of(EntityDraft draft, String field) {
        FieldStatements onField = FieldStatements.of(draft, field);
        var codes = new ArrayList<StatedCode>();
        for (String code : draft.codes(field)) {
            List<Statement> all =
                    onField.statements().stream()
                            .filter(each -> each.shown() && each.asserted())
                            .filter(each -> code.equals(each.value()))
                            .toList();
            codes.add(
                    all.isEmpty()
                            ? new StatedCode(code, draft.lastVerified(), Map.of())
                            : new StatedCode(code, latest(all), statuses(all)));
        }
        return codes;
    }

    static @Nullable LocalDate latest(List<Statement> statements) {
        return statements.stream()
                .map(Statement::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, List<@Nullable LocalDate>> statuses(List<Statement> statements) {
        var statuses = new TreeMap<String, List<@Nullable LocalDate>>();
        for (Statement statement : statements) {
            StatementDetail detail = statement.detail();
            if (detail != null && detail.status() != null && detail.productTypes().isEmpty()) {
                statuses.computeIfAbsent(detail.status(), _ -> new ArrayList<>())
                        .add(statusDay(statement, detail));
            }
        }
        return statuses;
    }

    /**
     * The day of which a status speaks. A status can be stated for a later day than that of its
     * source: planned for 2027.
     */
    private static @Nullable LocalDate statusDay(Statement statement, StatementDetail detail) {
        LocalDate stated = statement.day();
        LocalDate on = detail.statusOn();
        return stated == null || (on != null && on.isAfter(stated)) ? on : stated;
    }
}
