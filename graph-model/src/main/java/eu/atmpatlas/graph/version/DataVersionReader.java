package eu.atmpatlas.graph.version;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.version.UnavailableVersionException.Reason;

import java.time.Instant;
import java.util.List;

/**
 * Rebuilds an earlier version of the data: reads the records as they are, then undoes the changes
 * that were made since. Each change of the log holds the state before it, so the first change of an
 * object after the version gives its state in that version.
 */
public final class DataVersionReader {

    /** Most records of a version, so that a version fits in memory. */
    static final int MAX_RECORDS = 20_000;

    /** Most changes that are undone: more take too long for a request. */
    static final int MAX_CHANGES = 100_000;

    private static final int BATCH_SIZE = 1_000;

    private final Graph graph;
    private final ChangeLog log;
    private final int maxRecords;
    private final int maxChanges;

    /** Creates a reader of the graph and its change log. */
    public DataVersionReader(Graph graph, ChangeLog log) {
        this(graph, log, MAX_RECORDS, MAX_CHANGES);
    }

    DataVersionReader(Graph graph, ChangeLog log, int maxRecords, int maxChanges) {
        this.graph = graph;
        this.log = log;
        this.maxRecords = maxRecords;
        this.maxChanges = maxChanges;
    }

    /**
     * Rebuilds the data as they were after a change.
     *
     * @throws UnavailableVersionException if there is no such change, or it is too large a task
     */
    public DataVersion read(long seq) {
        requireBounded(seq);
        var state = VersionState.current(graph);
        // The head is read after the records: what changed while they were read is undone too.
        long head = log.head();
        long after = seq;
        while (after < head) {
            List<Change> changes = log.after(after, (int) Math.min(BATCH_SIZE, head - after));
            if (changes.isEmpty()) {
                throw new IllegalStateException("the change log ends after " + after);
            }
            changes.forEach(state::undo);
            after = changes.getLast().seq();
        }
        return state.version(seq, at(seq));
    }

    void requireBounded(long seq) {
        long head = log.head();
        if (seq > head) {
            throw new UnavailableVersionException(
                    Reason.NOT_YET,
                    "names data version %d, which does not exist: the data are of version %d"
                            .formatted(seq, head));
        }
        if (head - seq > maxChanges) {
            throw new UnavailableVersionException(
                    Reason.TOO_LARGE,
                    "names data version %d, which can no longer be shown: %,d changes were made since, and at most %,d can be undone"
                            .formatted(seq, head - seq, maxChanges));
        }
        long records =
                new Entities(graph)
                        .counts().ofKind().values().stream().mapToLong(count -> count).sum();
        if (records > maxRecords) {
            throw new UnavailableVersionException(
                    Reason.TOO_LARGE,
                    "names data version %d, which cannot be shown: an atlas of more than %,d records shows only its latest data, and this one has %,d"
                            .formatted(seq, maxRecords, records));
        }
    }

    private Instant at(long seq) {
        return seq == 0
                ? Instant.EPOCH
                : log.after(seq - 1, 1).stream().findFirst().map(Change::at).orElse(Instant.EPOCH);
    }
}
