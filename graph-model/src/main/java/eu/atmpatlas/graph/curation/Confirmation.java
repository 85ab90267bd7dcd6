package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Confirms what a record shows. Each value gets a statement of the same sources that speaks of
 * today. It replaces an earlier statement of a person with the same sources, so confirming every
 * year does not make the record longer.
 */
final class Confirmation {

    private Confirmation() {}

    /**
     * The record with the confirmed statements.
     *
     * @param fields to confirm; empty for all fields with statements of their own, because the
     *     others have the day of the record
     */
    static EntityDraft of(EntityDraft draft, Set<String> fields, Editor editor, LocalDate today) {
        List<Statement> known = fields.isEmpty() ? draft.statements() : RecordStatements.all(draft);
        Map<String, Statement> newest =
                known.stream()
                        .filter(each -> each.shown() && each.asserted() && each.value() != null)
                        .filter(each -> fields.isEmpty() || fields.contains(each.field()))
                        .collect(
                                Collectors.toMap(
                                        each -> each.field() + " " + each.value(),
                                        each -> each,
                                        Confirmation::newer));
        var renewed = new ArrayList<Statement>();
        var replaced = new HashSet<String>();
        for (Statement old : newest.values()) {
            if (today.equals(old.statedOn())) {
                continue;
            }
            renewed.add(
                    old.toBuilder()
                            .statedOn(today)
                            .retrievedOn(today)
                            .entered(editor.method(), editor.name())
                            .withRecord(false)
                            .build());
            if (old.method().isByPerson() && !old.withRecord()) {
                replaced.add(old.id(draft.id()));
            }
        }
        renewed.sort(Comparator.comparing((Statement each) -> each.id(draft.id())));
        EntityDraft confirmed = RecordStatements.add(draft, renewed);
        return confirmed.toBuilder()
                .statements(
                        confirmed.statements().stream()
                                .filter(each -> !replaced.contains(each.id(draft.id())))
                                .toList())
                .build();
    }

    private static Statement newer(Statement one, Statement other) {
        Comparator<@Nullable LocalDate> byDay = Comparator.nullsFirst(Comparator.naturalOrder());
        int order = Objects.compare(one.day(), other.day(), byDay);
        return order >= 0 ? one : other;
    }
}
