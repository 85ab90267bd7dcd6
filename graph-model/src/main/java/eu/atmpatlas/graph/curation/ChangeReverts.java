package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.curation.RecordWriter.ConcurrentChangeException;
import eu.atmpatlas.graph.curation.RecordWriter.ProblemException;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteResult;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reverts single changes by new changes; nothing is deleted from the log. Thread-safe. */
public final class ChangeReverts {

    private static final String HEAD =
            "MATCH (log:ChangeLog {id: 'atlas'}) RETURN log.head AS head";

    /** Changes of these need a second person, or are no matter of one record. */
    private static final Set<Subject> NOT_REVERTIBLE =
            EnumSet.of(
                    Subject.AUTHORISATION,
                    Subject.INSPECTION,
                    Subject.SOURCE,
                    Subject.CONCEPT,
                    Subject.VOCABULARY);

    private static final int MAX_LATER = 1_000;

    private final ChangeLog log;
    private final RecordWriter writer;
    private final AuditTrail audit;

    /** Reverts changes of the log. */
    public ChangeReverts(Graph graph, ChangeLog log, WriteService writeService, Clock clock) {
        this.log = log;
        this.writer = new RecordWriter(writeService);
        this.audit = new AuditTrail(graph, clock);
    }

    /** Returns the change with this number. */
    public Optional<Change> find(long seq) {
        return log.bySequence(List.of(seq)).stream().findFirst();
    }

    /**
     * Writes the opposite of a change.
     *
     * @param reason for the public change log
     */
    public CurationResult revert(long seq, String reason, Editor editor) {
        if (reason.isBlank()) {
            return CurationResult.of(
                    null,
                    new CurationProblem(Code.MISSING_REASON, "reason", "Say why it is reverted."));
        }
        Optional<CurationProblem> wrong =
                Proposals.checkNote(reason).stream()
                        .findFirst()
                        .map(each -> new CurationProblem(each.code(), "reason", each.message()));
        if (wrong.isPresent()) {
            return CurationResult.of(null, wrong.get());
        }
        Optional<Change> found = find(seq);
        if (found.isEmpty()) {
            return CurationResult.problem(
                    null, Code.NOT_FOUND, "There is no change %d.".formatted(seq));
        }
        Change change = found.get();
        String record = change.touches().stream().findFirst().orElse(null);
        try {
            return RecordWriter.repeat(() -> attempt(change, record, reason, editor));
        } catch (ProblemException problem) {
            return CurationResult.of(record, problem.problem());
        } catch (RefusedWritesException refused) {
            return new CurationResult(record, null, RecordWriter.problems(refused));
        }
    }

    private CurationResult attempt(
            Change change, @Nullable String record, String reason, Editor editor) {
        if (record == null
                || change.operation() == Operation.MERGED
                || NOT_REVERTIBLE.contains(change.subject())) {
            throw new ProblemException(
                    Code.NOT_REVERTIBLE, "This sort of change cannot be reverted here.");
        }
        long head = log.head();
        Optional<CurrentState> later = latest(change);
        if (change.subject() != Subject.ENTITY || change.before() == null) {
            requireLast(change, later);
        }
        Inverse inverse = inverse(change, later);
        if (!inverse.changedLater().isEmpty()) {
            return new CurationResult(
                    record,
                    null,
                    inverse.changedLater().stream()
                            .map(field ->
                                    new CurationProblem(
                                            Code.CHANGED_LATER,
                                            field,
                                            "%s was changed again later.".formatted(field)))
                            .toList());
        }
        // The id of a new record that is removed is kept, so that it is never given again.
        boolean removes = inverse.write() instanceof Write.RemoveEntity;
        var by =
                new Provenance(
                        editor.name(),
                        "reverts change %d: %s".formatted(change.seq(), reason),
                        removes ? Provenance.Method.EDIT : Provenance.Method.REVERT);
        WriteResult result =
                writer.write(
                        List.of(inverse.write()),
                        by,
                        tx -> {
                            if (head(tx) != head) {
                                throw new ConcurrentChangeException();
                            }
                            audit.add(
                                    tx,
                                    editor.id(),
                                    "revertChange",
                                    Long.toString(change.seq()),
                                    reason,
                                    null);
                        });
        return result.changed() == 0
                ? CurationResult.problem(
                        record, Code.NO_CHANGE, "What the change did is undone already.")
                : new CurationResult(record, result.seq(), List.of());
    }

    private static long head(Tx tx) {
        return tx.run(HEAD, Map.of()).getFirst().get("head").asLong();
    }

    /** The state of what the change was about after the last change of it. */
    private record CurrentState(long seq, Change last) {}

    private Optional<CurrentState> latest(Change change) {
        List<Change> after =
                log.touching(change.touches(), change.seq(), Long.MAX_VALUE, true, MAX_LATER);
        return after.stream()
                .filter(each ->
                        change.before() == null && change.subject() == Subject.ENTITY
                                || each.subject() == change.subject()
                                        && each.subjectId().equals(change.subjectId()))
                .findFirst()
                .map(each -> new CurrentState(each.seq(), each));
    }

    private static void requireLast(Change change, Optional<CurrentState> later) {
        later.ifPresent(state -> {
            throw new ProblemException(
                    Code.CHANGED_LATER,
                    "Change %d came after it and is about the same.".formatted(state.seq()));
        });
    }

    private record Inverse(Write write, List<String> changedLater) {}

    private static Inverse inverse(Change change, Optional<CurrentState> later) {
        String before = change.before();
        String id = change.subjectId();
        if (before == null) {
            Write remove =
                    switch (change.subject()) {
                        case ENTITY -> new Write.RemoveEntity(id);
                        case RELATION -> new Write.RemoveRelation(id);
                        case WORK_PACKAGE -> new Write.RemoveWorkPackage(id);
                        default ->
                                new Write.RemovePart(change.subject().partType().orElseThrow(), id);
                    };
            return new Inverse(remove, List.of());
        }
        Write put = WriteJson.read(change.subject(), before);
        String after = change.after();
        if (!(put instanceof Write.PutEntity(var was, boolean synthetic)) || after == null) {
            requireLast(change, later);
            return new Inverse(put, List.of());
        }
        var became = ((Write.PutEntity) WriteJson.read(Subject.ENTITY, after)).entity();
        String now = later.map(state -> state.last().after()).orElse(after);
        if (later.isPresent() && later.get().last().after() == null) {
            throw new ProblemException(Code.CHANGED_LATER, "The record was removed later.");
        }
        var current = ((Write.PutEntity) WriteJson.read(Subject.ENTITY, now)).entity();
        var reversal = new RecordReversal(was, became);
        return new Inverse(
                new Write.PutEntity(reversal.apply(current), synthetic),
                reversal.changedLater(current));
    }
}
