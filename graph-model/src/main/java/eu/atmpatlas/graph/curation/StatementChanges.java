package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.Statement.Rank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds the statements of field changes to a record. Statements of others stay. Where some of them
 * disagree, a curator's statement gets the rank {@link Rank#PREFERRED}, and theirs lose it.
 */
final class StatementChanges {

    private final EntityDraft draft;
    private final Editor editor;
    private final LocalDate today;
    private final Map<String, Statement> known = new LinkedHashMap<>();
    private final Map<String, Statement> added = new LinkedHashMap<>();

    StatementChanges(EntityDraft draft, Editor editor, LocalDate today) {
        this.draft = draft;
        this.editor = editor;
        this.today = today;
        RecordStatements.all(draft)
                .forEach(statement -> known.put(statement.id(draft.id()), statement));
    }

    /** Adds the statements of one change. A statement that is on record already stays as it is. */
    void add(FieldChange change, String source) {
        for (String value : change.values()) {
            Statement statement =
                    Statement.about(
                                    change.field(),
                                    change.asserted() ? Claim.YES : Claim.NO,
                                    List.of(source))
                            .value(value.strip())
                            .statedOn(change.statedOn())
                            .retrievedOn(today)
                            .entered(editor.method(), editor.name())
                            .note(change.note())
                            .build();
            Statement same = known.get(statement.id(draft.id()));
            put(prevailing(same == null ? statement : same));
        }
    }

    private Statement prevailing(Statement statement) {
        if (!editor.prevails()) {
            return statement;
        }
        List<Statement> opposed =
                known.values().stream()
                        .filter(other -> other.counts(today) && disagree(statement, other))
                        .toList();
        opposed.stream()
                .filter(other -> other.rank() == Rank.PREFERRED)
                .toList()
                .forEach(other -> put(other.toBuilder().rank(Rank.NORMAL).build()));
        return opposed.isEmpty() ? statement : statement.toBuilder().rank(Rank.PREFERRED).build();
    }

    private boolean disagree(Statement one, Statement other) {
        if (!one.field().equals(other.field()) || other.value() == null) {
            return false;
        }
        boolean sameValue = Objects.equals(one.value(), other.value());
        boolean many =
                KindFields.of(draft.kind())
                        .concept(one.field())
                        .map(ConceptField::many)
                        .orElse(false);
        return sameValue
                ? one.claim() != other.claim()
                : !many && one.asserted() && other.asserted();
    }

    private void put(Statement statement) {
        String id = statement.id(draft.id());
        known.put(id, statement);
        added.put(id, statement);
    }

    /** The record with all statements. */
    EntityDraft result() {
        return added.isEmpty()
                ? draft
                : RecordStatements.add(draft, new ArrayList<>(added.values()));
    }
}
