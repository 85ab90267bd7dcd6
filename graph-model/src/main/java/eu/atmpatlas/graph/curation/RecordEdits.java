package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.curation.RecordWriter.ConcurrentChangeException;
import eu.atmpatlas.graph.curation.RecordWriter.ProblemException;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Edits records at once, and confirms that they are still right. Thread-safe. */
public final class RecordEdits {

    private final Graph graph;
    private final ChangeApplier applier;
    private final RecordWriter writer;
    private final AuditTrail audit;
    private final Clock clock;

    /** Edits the records of the graph. */
    public RecordEdits(
            Graph graph, Vocabularies vocabularies, WriteService writeService, Clock clock) {
        this.graph = graph;
        this.applier = new ChangeApplier(graph, vocabularies, clock);
        this.writer = new RecordWriter(writeService);
        this.audit = new AuditTrail(graph, clock);
        this.clock = clock;
    }

    /**
     * An edit.
     *
     * @param expectedSeq number of the last change that the editor has seen
     * @param key makes the request idempotent; null for none
     */
    public record Edit(
            String record, List<FieldChange> changes, long expectedSeq, @Nullable String key) {}

    /** Executes an edit, unless it breaks rules or the record has changed since. */
    public CurationResult edit(Edit edit, Editor editor) {
        @Nullable String key =
                AuditTrail.key(
                        editor.id(),
                        edit.key(),
                        edit.record() + edit.expectedSeq() + edit.changes());
        return change(
                edit.record(),
                key,
                editor,
                current -> {
                    if (current.seq() > edit.expectedSeq()) {
                        throw new ProblemException(
                                Code.STALE_VERSION,
                                "The record was changed by change %d, after %d."
                                        .formatted(current.seq(), edit.expectedSeq()));
                    }
                    ChangeApplier.Applied applied =
                            applier.apply(current.draft(), false, edit.changes(), editor);
                    return new Planned(
                            RecordWriter.writes(applied, applied.draft(), current.synthetic()),
                            applied.problems(),
                            "editRecord",
                            null);
                });
    }

    /**
     * Renews the day on which the record, or some of its fields, were last checked.
     *
     * @param fields names of the fields; empty for the whole record
     */
    public CurationResult confirm(String record, Set<String> fields, Editor editor) {
        return change(record, null, editor, current -> confirmation(current, fields, editor));
    }

    private Planned confirmation(CurrentRecord current, Set<String> fields, Editor editor) {
        EntityDraft draft = current.draft();
        LocalDate today = LocalDate.now(clock);
        List<Statement> known = fields.isEmpty() ? draft.statements() : RecordStatements.all(draft);
        var problems = new ArrayList<CurationProblem>();
        for (String field : fields) {
            if (known.stream().noneMatch(each -> each.shown() && each.field().equals(field))) {
                problems.add(
                        new CurationProblem(
                                Code.UNKNOWN_FIELD,
                                field,
                                "The record states nothing of %s that could be confirmed."
                                        .formatted(field)));
            }
        }
        EntityDraft confirmed = Confirmation.of(draft, fields, editor, today);
        if (fields.isEmpty()) {
            confirmed = confirmed.toBuilder().lastVerified(today).build();
        }
        String what =
                fields.isEmpty()
                        ? "confirmed: the whole record"
                        : "confirmed: " + String.join(", ", new LinkedHashSet<>(fields));
        return new Planned(
                List.of(new Write.PutEntity(confirmed, current.synthetic())),
                problems,
                "confirmRecord",
                what);
    }

    /**
     * What a request would write.
     *
     * @param reason for the change log; null for none
     */
    private record Planned(
            List<Write> writes,
            List<CurationProblem> problems,
            String action,
            @Nullable String reason) {}

    private CurationResult change(
            String record,
            @Nullable String key,
            Editor editor,
            Function<CurrentRecord, Planned> plan) {
        try {
            return RecordWriter.repeat(() -> attempt(record, key, editor, plan));
        } catch (ProblemException found) {
            return CurationResult.of(record, found.problem());
        } catch (RefusedWritesException refused) {
            return new CurationResult(record, null, RecordWriter.problems(refused));
        }
    }

    private CurationResult attempt(
            String record,
            @Nullable String key,
            Editor editor,
            Function<CurrentRecord, Planned> plan) {
        Optional<CurrentRecord> found = CurrentRecord.read(graph, record);
        if (found.isEmpty()) {
            return CurationResult.problem(null, Code.NOT_FOUND, "There is no record with this id.");
        }
        CurrentRecord current = found.get();
        if (graph.read(tx -> AuditTrail.executed(tx, key)).isPresent()) {
            return new CurationResult(record, current.seq(), List.of());
        }
        Planned planned = plan.apply(current);
        if (!planned.problems().isEmpty()) {
            return new CurationResult(record, null, planned.problems());
        }
        writer.write(
                planned.writes(),
                new Provenance(editor.name(), planned.reason(), Provenance.Method.EDIT),
                tx -> {
                    if (!current.isCurrent(tx) || AuditTrail.executed(tx, key).isPresent()) {
                        throw new ConcurrentChangeException();
                    }
                    String detail =
                            planned.reason() == null ? "edited the record" : planned.reason();
                    audit.add(tx, editor.id(), planned.action(), record, detail, key);
                });
        long seq = CurrentRecord.read(graph, record).map(CurrentRecord::seq).orElse(current.seq());
        return new CurationResult(record, seq, List.of());
    }
}
