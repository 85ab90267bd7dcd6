package eu.atmpatlas.graph.database;

import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs transactions on the graph. They are managed transactions of the driver: reads may use any
 * member of a cluster, and transient failures are retried. So the work must be repeatable: it may
 * have no side effects outside the transaction. One bookmark manager makes every read see the
 * earlier writes of this application. Thread-safe, also with virtual threads: the number of
 * concurrent transactions is limited, and further ones wait. If the thread has a {@link Deadline},
 * each transaction ends at that time with {@link GraphTimeoutException}.
 */
public final class Graph {

    private final Driver driver;
    private final SessionConfig session;
    private final Duration timeout;
    private final QueryCounter counter;
    private final TransactionLimiter limiter;
    private final DatabaseGuard guard;

    /**
     * @param database name of the database; empty for the user's home database
     * @param timeout the database ends a transaction after this time
     */
    public Graph(Driver driver, String database, BookmarkManager bookmarks, Duration timeout) {
        this(
                driver,
                sessionConfig(database, bookmarks),
                timeout,
                new QueryCounter(),
                new TransactionLimiter(),
                DatabaseGuard.NONE);
    }

    private Graph(
            Driver driver,
            SessionConfig session,
            Duration timeout,
            QueryCounter counter,
            TransactionLimiter limiter,
            DatabaseGuard guard) {
        this.driver = driver;
        this.session = session;
        this.timeout = timeout;
        this.counter = counter;
        this.limiter = limiter;
        this.guard = guard;
    }

    private static SessionConfig sessionConfig(String database, BookmarkManager bookmarks) {
        SessionConfig.Builder builder = SessionConfig.builder().withBookmarkManager(bookmarks);
        return database.isBlank() ? builder.build() : builder.withDatabase(database).build();
    }

    /** Returns the same graph with another timeout for each transaction. */
    public Graph withTimeout(Duration timeout) {
        return new Graph(driver, session, timeout, counter, limiter, guard);
    }

    /** Returns the same graph with a guard that is checked before each transaction. */
    public Graph guardedBy(DatabaseGuard guard) {
        return new Graph(driver, session, timeout, counter, limiter, guard);
    }

    /** Runs the work in one read transaction. */
    public <T> T read(Function<Tx, T> work) {
        guard.demandReadable();
        try (var _ = limiter.acquire();
                Session opened = driver.session(session)) {
            return opened.executeRead(tx -> work.apply(new Tx(tx, counter)), transactionConfig());
        } catch (Neo4jException failure) {
            throw explained(failure);
        }
    }

    /** Runs the work in one write transaction. If the work throws, nothing is written. */
    public <T> T write(Function<Tx, T> work) {
        guard.demandWritable();
        try (var _ = limiter.acquire();
                Session opened = driver.session(session)) {
            return opened.executeWrite(tx -> work.apply(new Tx(tx, counter)), transactionConfig());
        } catch (Neo4jException failure) {
            throw explained(failure);
        }
    }

    /** Limits the transaction to the timeout and to the thread's deadline. */
    private TransactionConfig transactionConfig() {
        Deadline deadline = Deadline.current();
        if (deadline == null) {
            return TransactionConfig.builder().withTimeout(timeout).build();
        }
        Duration remaining = deadline.remaining();
        if (remaining.toMillis() <= 0) {
            throw new GraphTimeoutException("the deadline passed before the transaction began");
        }
        return TransactionConfig.builder()
                .withTimeout(remaining.compareTo(timeout) < 0 ? remaining : timeout)
                .build();
    }

    private RuntimeException explained(Neo4jException failure) {
        try {
            guard.demandReadable();
        } catch (GraphUnavailableException stopped) {
            stopped.addSuppressed(failure);
            return stopped;
        }
        if (failure instanceof ServiceUnavailableException) {
            return new GraphUnavailableException("The database does not answer", failure);
        }
        Deadline deadline = Deadline.current();
        return deadline != null && deadline.remaining().isNegative()
                ? new GraphTimeoutException(
                        "the database ended the transaction at the deadline", failure)
                : failure;
    }

    /** Runs one query in its own read transaction and returns its rows in memory. */
    public List<Record> read(String cypher, Map<String, ?> parameters) {
        return read(tx -> tx.run(cypher, parameters));
    }

    /**
     * Runs one query in its own read transaction and passes on row by row, in bounded memory. A
     * transient failure before the first row is retried.
     *
     * @throws PartialReadException if a transient failure comes after the first row
     */
    public void readStreaming(String cypher, Map<String, ?> parameters, Consumer<Record> each) {
        read(tx -> {
            var rows = new long[1];
            try {
                tx.run(
                        cypher,
                        parameters,
                        row -> {
                            rows[0]++;
                            each.accept(row);
                        });
            } catch (Neo4jException failure) {
                if (rows[0] > 0 && failure instanceof RetryableException) {
                    throw new PartialReadException(rows[0], failure);
                }
                throw failure;
            }
            return rows[0];
        });
    }

    /**
     * Runs one statement once, outside a managed transaction. For statements that open transactions
     * themselves ({@code CALL {...} IN TRANSACTIONS}).
     */
    public void runAutoCommit(String cypher, Map<String, ?> parameters) {
        guard.demandWritable();
        try (var _ = limiter.acquire();
                Session opened = driver.session(session)) {
            counter.count(cypher);
            opened.run(cypher, new HashMap<>(parameters), transactionConfig()).consume();
        }
    }

    /**
     * Returns the number of queries since the start, one per round trip. Tests check it against an
     * upper bound.
     */
    public long queriesRun() {
        return counter.queriesRun();
    }

    /** Returns the counter behind {@link #queriesRun()}, which can also report each query. */
    public QueryCounter queryCounter() {
        return counter;
    }
}
