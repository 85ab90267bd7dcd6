package eu.atmpatlas.graph.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts the queries sent to the database and tells those who watch; safe from any thread. */
public final class QueryCounter {

    private final LongAdder queries = new LongAdder();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    void count(String cypher) {
        queries.increment();
        watchers.forEach(watcher -> watcher.accept(cypher));
    }

    /** Round trips since the start. */
    public long queriesRun() {
        return queries.sum();
    }

    /**
     * Shows every query's text to a watcher, on the thread that asks, until the watch is closed.
     * For tests and for finding slow queries.
     */
    public Watch watch(Consumer<String> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A watch that is on until closed. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
