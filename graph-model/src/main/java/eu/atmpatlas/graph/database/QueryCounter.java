package eu.atmpatlas.graph.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts the queries to the database and reports them to watchers. Thread-safe. */
public final class QueryCounter {

    private final LongAdder queries = new LongAdder();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    void count(String cypher) {
        queries.increment();
        watchers.forEach(watcher -> watcher.accept(cypher));
    }

    /** Returns the number of queries since the start, one per round trip. */
    public long queriesRun() {
        return queries.sum();
    }

    /**
     * Passes the text of every query to a watcher, on the thread that runs the query, until the
     * watch is closed. For tests and for finding slow queries.
     */
    public Watch watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Stops watching when closed. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
