package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of a record did to one of its statements.
 *
 * @param record id of the record
 * @param kind of the record
 * @param before null if the statement is new
 * @param after null if the statement was withdrawn
 */
public record StatementChange(
        String record,
        EntityKind kind,
        Operation operation,
        @Nullable Statement before,
        @Nullable Statement after) {

    /** What happened to a statement. */
    public enum Operation {
        ADDED,
        /** Its details, its rank, its validity or its note differ. */
        CHANGED,
        WITHDRAWN,
        /** It did not select what the record shows, and does now. */
        SHOWN,
        /** It selected what the record shows, and does not any more. */
        HIDDEN
    }

    /** The statement after the change, or before it if it was withdrawn. */
    public Statement statement() {
        Statement statement = after != null ? after : before;
        if (statement == null) {
            throw new IllegalStateException("a change of a statement has a statement");
        }
        return statement;
    }

    /**
     * Returns what differs between two states of a record. Looks only at fields that have a
     * statement of their own in one of the states: a change of any other field is a change of the
     * record as a whole. A removed record has no changes of statements.
     */
    static List<StatementChange> between(@Nullable Write before, @Nullable Write after) {
        if (!(after instanceof Write.PutEntity(EntityDraft next, _))) {
            return List.of();
        }
        EntityDraft last = before instanceof Write.PutEntity(EntityDraft draft, _) ? draft : null;
        var fields = new LinkedHashSet<String>();
        next.statements().forEach(statement -> fields.add(statement.field()));
        if (last != null) {
            last.statements().forEach(statement -> fields.add(statement.field()));
        }
        if (fields.isEmpty()) {
            return List.of();
        }
        Map<String, Statement> old = last == null ? Map.of() : byId(last, fields);
        Map<String, Statement> current = byId(next, fields);
        var changes = new ArrayList<StatementChange>();
        current.forEach((id, statement) -> {
            Statement earlier = old.get(id);
            Operation operation = operation(earlier, statement);
            if (operation != null) {
                changes.add(
                        new StatementChange(next.id(), next.kind(), operation, earlier, statement));
            }
        });
        old.forEach((id, statement) -> {
            if (!current.containsKey(id)) {
                changes.add(
                        new StatementChange(
                                next.id(), next.kind(), Operation.WITHDRAWN, statement, null));
            }
        });
        return List.copyOf(changes);
    }

    /** How a statement that exists now differs from before; null if it does not. */
    private static @Nullable Operation operation(@Nullable Statement before, Statement after) {
        if (before == null) {
            return Operation.ADDED;
        }
        if (before.equals(after)) {
            return null;
        }
        boolean sameButShown = before.toBuilder().shown(after.shown()).build().equals(after);
        return sameButShown
                ? after.shown() ? Operation.SHOWN : Operation.HIDDEN
                : Operation.CHANGED;
    }

    private static Map<String, Statement> byId(EntityDraft draft, Set<String> fields) {
        var byId = new LinkedHashMap<String, Statement>();
        for (Statement statement : RecordStatements.all(draft)) {
            if (fields.contains(statement.field())) {
                byId.put(statement.id(draft.id()), statement);
            }
        }
        return byId;
    }
}
