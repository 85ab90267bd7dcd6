package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Migrates a graph to the schema that this version of the application needs. Each statement runs in
 * a separate transaction, because Neo4j does not allow schema and data changes in one. After a
 * failure or a crash, the migrations that are not recorded run again from the first statement, so
 * statements must be idempotent ({@code IF NOT EXISTS}, {@code MERGE}).
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Expiry of the lock for instances that share a server. */
    public static final Duration LOCK_EXPIRY = Duration.ofSeconds(60);

    private static final Duration LOCK_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration STATEMENT_TIMEOUT = Duration.ofHours(6);

    /** Statements that open transactions themselves, so they must not run inside one. */
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
     * Applies the pending migrations.
     *
     * @param lockExpiry {@link #LOCK_EXPIRY}, or zero if no other instance can use the graph, as
     *     with the embedded engine
     * @return the same graph, migrated
     * @throws MigrationException if the files contradict the graph's history, or a statement fails
     */
    public static MigratedGraph apply(Graph graph, Duration lockExpiry) {
        List<String> applied = new Migrations(graph, MigrationFiles.all(), lockExpiry).apply();
        return new MigratedGraph(graph, applied);
    }

    /** Applies the pending files and returns their names. */
    List<String> apply() {
        var history = new MigrationHistory(graph);
        try (var _ = MigrationLock.acquire(graph, lockExpiry, LOCK_TIMEOUT)) {
            history.prepare();
            List<Migration> pending = MigrationPlan.of(files, history.applied());
            run(pending, history);
            if (!pending.isEmpty()) {
                graph.runAutoCommit("CALL db.awaitIndexes(21600)", Map.of());
            }
            return pending.stream().map(Migration::file).toList();
        }
    }

    /** Runs the files in order. If one fails, those before it are recorded. */
    private void run(List<Migration> pending, MigrationHistory history) {
        var applied = new ArrayList<AppliedMigration>();
        try {
            for (Migration migration : pending) {
                long startNanos = System.nanoTime();
                run(migration);
                Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
                applied.add(new AppliedMigration(migration, Instant.now(), duration));
                LOG.info("Applied {} in {} ms", migration.file(), duration.toMillis());
            }
        } finally {
            if (!applied.isEmpty()) {
                history.add(applied);
            }
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
                        "Correct the graph or the file, then start again: the file runs from its"
                                + " first statement.",
                        refused);
            }
        }
    }
}
