package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one door through which the graph changes. A list of writes is judged as a whole, done as a
 * whole and told to the change log in the same transaction; if one write is wrong, none is done.
 * Writers take turns, so the log's order is the order of commits. Safe from any thread and beside
 * other instances.
 */
public final class WriteDoor {

    private final Graph graph;
    private final Vocabularies vocabularies;
    private final CommitSignal signal;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Writes to the graph; wakes the followers by the signal. */
    public WriteDoor(Graph graph, Vocabularies vocabularies, CommitSignal signal) {
        this.graph = graph;
        this.vocabularies = vocabularies;
        this.signal = signal;
    }

    /**
     * Does the writes, all or none.
     *
     * @throws RefusedWritesException telling everything that is wrong with them
     */
    public Receipt apply(List<? extends Write> writes, Provenance by) {
        turn.lock();
        try {
            Done done = graph.write(tx -> write(writes, by, new StateReader(tx), tx));
            if (done.vocabularies()) {
                vocabularies.reload();
            }
            signal.committed(done.receipt().seq());
            return done.receipt();
        } finally {
            turn.unlock();
        }
    }

    /** What would be wrong with the writes, by the same rules; nothing is written. */
    public List<Violation> check(List<? extends Write> writes) {
        return graph.read(tx -> {
            var reader = new StateReader(tx);
            GraphState state = reader.read(writes, reader.head());
            return new Judge(state, writes, Provenance.Method.EDIT).judge(writes);
        });
    }

    private record Done(Receipt receipt, boolean vocabularies) {}

    private static Done write(
            List<? extends Write> writes,
            Provenance by,
            StateReader reader,
            eu.atmpatlas.graph.database.Tx tx) {
        long head = reader.lock();
        List<Write> all = new Expansion(tx, reader).expand(writes);
        GraphState state = reader.read(all, head);
        List<Violation> violations = new Judge(state, writes, by.method()).judge(writes);
        if (!violations.isEmpty()) {
            throw new RefusedWritesException(violations);
        }
        List<Planned> planned = new Planner(state).plan(all);
        if (planned.isEmpty()) {
            return new Done(new Receipt(0, head), false);
        }
        ZonedDateTime at = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        boolean retire = by.method() != Provenance.Method.REVERT;
        new GraphWriter(tx, at, retire).write(planned);
        LogWriter.append(tx, planned, by, at);
        boolean words =
                planned.stream()
                        .anyMatch(change ->
                                change.subject() == Subject.CONCEPT
                                        || change.subject() == Subject.VOCABULARY);
        return new Done(new Receipt(planned.size(), planned.getLast().seq()), words);
    }
}
