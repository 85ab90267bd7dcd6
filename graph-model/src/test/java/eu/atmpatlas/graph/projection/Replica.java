package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The latest state of each subject in the log, with a durable checkpoint: saved states survive
 * failures and restarts. Records every change that arrives out of order.
 */
final class Replica implements Projection {

    private final ChangeLog log;
    private final Checkpoint checkpoint = new Checkpoint();
    private final Saved disk;
    private final List<String> gaps = new ArrayList<>();
    private TreeMap<String, String> states = new TreeMap<>();

    /** State that survives a restart. */
    static final class Saved {
        private Map<String, String> states = Map.of();
        private long sequence = Checkpoint.NONE;
    }

    Replica(ChangeLog log, Saved disk) {
        this.log = log;
        this.disk = disk;
    }

    Map<String, String> states() {
        return states;
    }

    List<String> gaps() {
        return gaps;
    }

    @Override
    public String name() {
        return "replica";
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public void open() {
        states = new TreeMap<>(disk.states);
        checkpoint.moveTo(disk.sequence);
    }

    @Override
    public void reset() {
        var read = new TreeMap<String, String>();
        long sequence = 0;
        for (List<Change> batch = log.after(0, 1_000);
                !batch.isEmpty();
                batch = log.after(sequence, 1_000)) {
            batch.forEach(change -> put(change, read));
            sequence = batch.getLast().seq();
        }
        states = read;
        checkpoint.moveTo(sequence);
    }

    @Override
    public void apply(List<Change> changes) {
        long expected = checkpoint.sequence() + 1;
        for (Change change : changes) {
            if (change.seq() != expected) {
                gaps.add("%d instead of %d".formatted(change.seq(), expected));
            }
            expected = change.seq() + 1;
            put(change, states);
        }
        checkpoint.moveTo(changes.getLast().seq());
    }

    private static void put(Change change, Map<String, String> states) {
        String key = change.subject() + " " + change.subjectId();
        if (change.after() == null) {
            states.remove(key);
        } else {
            states.put(key, change.after());
        }
    }

    /** Saves from time to time, as the search index does. */
    @Override
    public void maintain() {
        if (checkpoint.sequence() % 3 == 0) {
            disk.states = Map.copyOf(states);
            disk.sequence = checkpoint.sequence();
        }
    }
}
