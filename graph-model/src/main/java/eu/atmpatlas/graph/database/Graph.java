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
 * The graph as a set of transactions. All are the driver's managed ones: reads go to a reading
 * member of a cluster, transient failures are tried again (so the work must be repeatable: no side
 * effects but those on the transaction), and one bookmark manager lets every read see the writes
 * this application made before. Safe from any thread, virtual ones included: those beyond a bound
 * wait their turn. On a thread with a {@link Deadline} every transaction ends by then, with {@link
 * GraphTimeoutException}.
 */
public final class Graph {

    private final Driver driver;
    private final SessionConfig session;
    private final Duration timeout;
    private final QueryCounter counter;
    private final TransactionLimiter limiter;
    private final DatabaseGuard guard;

    /**
     * @param database name of the database, or empty for the user's home database
     * @param timeout after which the database ends a transaction
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

    /** The same graph, the same counter, but with another time-out for each transaction. */
    public Graph withTimeout(Duration timeout) {
        return new Graph(driver, session, timeout, counter, limiter, guard);
    }

    /** The same graph, but a guard is asked before each transaction. */
    public Graph guardedBy(DatabaseGuard guard) {
        return new Graph(driver, session, timeout, counter, limiter, guard);
    }

    /** Does the work in one read transaction. */
    public <T> T read(Function<Tx, T> work) {
        guard.demandReadable();
        try (var _ = limiter.acquire();
                Session opened = driver.session(session)) {
            return opened.executeRead(tx -> work.apply(new Tx(tx, counter)), transactionConfig());
        } catch (Neo4jException failure) {
            throw explained(failure);
        }
    }

    /** Does the work in one write transaction: all of it, or, if it throws, nothing. */
    public <T> T write(Function<Tx, T> work) {
        guard.demandWritable();
        try (var _ = limiter.acquire();
                Session opened = driver.session(session)) {
            return opened.executeWrite(tx -> work.apply(new Tx(tx, counter)), transactionConfig());
        } catch (Neo4jException failure) {
            throw explained(failure);
        }
    }

    /** No transaction outlives whoever waits for it. */
    private TransactionConfig transactionConfig() {
        Deadline deadline = Deadline.current();
        if (deadline == null) {
            return TransactionConfig.builder().withTimeout(timeout).build();
        }
        Duration remaining = deadline.remaining();
        if (remaining.toMillis() <= 0) {
            throw new GraphTimeoutException("the time was over before the transaction began");
        }
        return TransactionConfig.builder()
                .withTimeout(remaining.compareTo(timeout) < 0 ? remaining : timeout)
                .build();
    }

    private RuntimeException explained(Neo4jException failure) {
        try {
            guard.demandReadable();
        } catch (GraphUnavailableException interrupted) {
            interrupted.addSuppressed(failure);
            return interrupted;
        }
        if (failure instanceof ServiceUnavailableException) {
            return new GraphUnavailableException("The database does not answer", failure);
        }
        Deadline deadline = Deadline.current();
        return deadline != null && deadline.remaining().isNegative()
                ? new GraphTimeoutException("the database ended the transaction in time", failure)
                : failure;
    }

    /** One query in its own read transaction, its rows in memory. */
    public List<Record> read(String cypher, Map<String, ?> parameters) {
        return read(tx -> tx.run(cypher, parameters));
    }

    /**
     * One query in its own read transaction, row by row in bounded memory. A transient failure
     * before the first row is tried again.
     *
     * @throws PartialReadException if it comes after
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
     * Runs one statement outside a managed transaction, once: for those that open transactions
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

    /** Queries sent since the start: the round trips, for tests that hold them to a bound. */
    public long queriesRun() {
        return counter.queriesRun();
    }

    /** The counter behind {@link #queriesRun()}, which can also be watched. */
    public QueryCounter queryCounter() {
        return counter;
    }
}
