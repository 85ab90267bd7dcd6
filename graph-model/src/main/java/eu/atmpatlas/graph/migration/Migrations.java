package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a graph to the state this version of the application needs. Each statement is a
 * transaction of its own, as Neo4j does not mix changes of schema and of data in one: so a
 * migration that broke off runs again from its beginning, and its statements must bear that ({@code
 * IF NOT EXISTS}, {@code MERGE}).
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** For instances that share a server: a lock not renewed for this long was left behind. */
    public static final Duration LOCK_EXPIRY = Duration.ofSeconds(60);

    private static final Duration LOCK_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofHours(6);

    /** These open transactions themselves, so they may not be run inside one. */
    private static final Pattern IN_TRANSACTIONS =
            Pattern.compile(
                    "\\bIN\\s+(\\d+\\s+)?(CONCURRENT\\s+)?TRANSACTIONS\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Graph graph;
    private final List<Migration> files;
    private final Duration lockExpiry;

    Migrations(Graph graph, List<Migration> files, Duration lockExpiry) {
        this.graph = graph.withTimeout(STATEMENT_TIMEOUT);
        this.files = files;
        this.lockExpiry = lockExpiry;
    }

    /**
     * Applies what the graph has not been through yet.
     *
     * @param lockExpiry {@link #LOCK_EXPIRY}, or zero where no other instance can have the graph
     *     open, as with the embedded engine
     * @return the same graph, migrated
     * @throws MigrationException if the files and the graph's history contradict each other, or a
     *     statement fails
     */
    public static MigratedGraph apply(Graph graph, Duration lockExpiry) {
        List<String> applied = new Migrations(graph, MigrationFiles.all(), lockExpiry).apply();
        return new MigratedGraph(graph, applied);
    }

    /** The names of the files that were applied now. */
    List<String> apply() {
        var history = new MigrationHistory(graph);
        try (var _ = MigrationLock.acquire(graph, lockExpiry, LOCK_TIMEOUT)) {
            history.prepare();
            List<Migration> pending = MigrationPlan.of(files, history.applied());
            for (Migration migration : pending) {
                long startNanos = System.nanoTime();
                run(migration);
                Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
                history.add(migration, duration);
                LOG.info("Applied {} in {} ms", migration.file(), duration.toMillis());
            }
            if (!pending.isEmpty()) {
                graph.runAutoCommit("CALL db.awaitIndexes(21600)", Map.of());
            }
            return pending.stream().map(Migration::file).toList();
        }
    }

    private void run(Migration migration) {
        int number = 0;
        for (String statement : migration.statements()) {
            number++;
            try {
                if (IN_TRANSACTIONS.matcher(statement).find()) {
                    graph.runAutoCommit(statement, Map.of());
                } else {
                    graph.write(tx -> tx.run(statement, Map.of()));
                }
            } catch (Neo4jException refused) {
                throw new MigrationException(
                        "Statement %d of the migration %s failed: %s"
                                .formatted(number, migration.file(), refused.getMessage()),
                        "Mend the graph or the file, then start again: the file is run from its"
                                + " first statement.",
                        refused);
            }
        }
    }
}
