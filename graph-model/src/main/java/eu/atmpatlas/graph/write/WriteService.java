package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.StatementSelection;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.validation.WriteValidator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The only way to change the graph. A list of writes is validated as a whole, applied as a whole
 * and appended to the change log in the same transaction; if one write is wrong, none is applied.
 * Writers run one after the other, so the order of the log is the order of commits. Thread-safe,
 * and safe with several instances.
 */
public final class WriteService {

    private final Graph graph;
    private final Vocabularies vocabularies;
    private final CommitSignal signal;
    private final Clock clock;
    private final ReentrantLock writeLock = new ReentrantLock(true);

    /** Creates a service that writes to the graph and notifies followers through the signal. */
    public WriteService(Graph graph, Vocabularies vocabularies, CommitSignal signal, Clock clock) {
        this.graph = graph;
        this.vocabularies = vocabularies;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Applies the writes, all or none.
     *
     * @throws RefusedWritesException with all violations
     */
    public WriteResult apply(List<? extends Write> writes, Provenance by) {
        return apply(writes, by, tx -> {});
    }

    /**
     * Applies the writes under a condition.
     *
     * @param condition checked in the same transaction, under the log's lock; if it throws, nothing
     *     changes. It may also write what is not published
     * @throws RefusedWritesException with all violations
     */
    public WriteResult apply(List<? extends Write> writes, Provenance by, Consumer<Tx> condition) {
        writeLock.lock();
        try {
            Outcome outcome =
                    graph.write(tx -> write(writes, by, condition, new StateReader(tx), tx));
            if (outcome.vocabulariesChanged()) {
                vocabularies.expire();
            }
            signal.committed(outcome.result().seq());
            return outcome.result();
        } finally {
            writeLock.unlock();
        }
    }

    /** Returns what would be wrong with the writes, by the same rules, without writing. */
    public List<Violation> check(List<? extends Write> writes) {
        return graph.read(tx -> {
            var reader = new StateReader(tx);
            GraphState state = reader.read(writes, reader.head());
            return validate(state, writes, Provenance.Method.EDIT);
        });
    }

    private List<Violation> validate(
            GraphState state, List<? extends Write> writes, Provenance.Method method) {
        return new WriteValidator(state, writes, method, LocalDate.now(clock)).validate(writes);
    }

    /** Selects the values that records with statements show, and the relations that count. */
    private List<Write> select(List<Write> writes, GraphState state) {
        var urls = new SourceUrls(writes, state);
        var selection = new StatementSelection(urls::url, LocalDate.now(clock));
        return new RelationSelection(urls::url)
                .select(writes).stream()
                        .map(write ->
                                write instanceof Write.PutEntity(var draft, boolean synthetic)
                                        ? new Write.PutEntity(selection.select(draft), synthetic)
                                        : write)
                        .toList();
    }

    private record Outcome(WriteResult result, boolean vocabulariesChanged) {}

    private Outcome write(
            List<? extends Write> writes,
            Provenance by,
            Consumer<Tx> condition,
            StateReader reader,
            Tx tx) {
        long head = reader.lock();
        condition.accept(tx);
        List<Write> all = new CascadingWrites(tx, reader).expand(writes);
        GraphState state = reader.read(all, head);
        List<Violation> violations = validate(state, writes, by.method());
        if (!violations.isEmpty()) {
            throw new RefusedWritesException(violations);
        }
        List<PlannedChange> planned = new ChangePlanner(state).plan(select(all, state));
        if (planned.isEmpty()) {
            return new Outcome(new WriteResult(0, head), false);
        }
        ZonedDateTime at = clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        boolean retire = by.method() != Provenance.Method.REVERT;
        new GraphWriter(tx, at, retire).write(planned);
        ChangeLogWriter.append(tx, planned, by, at);
        boolean vocabulariesChanged =
                planned.stream()
                        .anyMatch(change ->
                                change.subject() == Subject.CONCEPT
                                        || change.subject() == Subject.VOCABULARY);
        return new Outcome(
                new WriteResult(planned.size(), planned.getLast().seq()), vocabulariesChanged);
    }
}
