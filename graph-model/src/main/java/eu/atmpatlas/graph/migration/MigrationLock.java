package eu.atmpatlas.graph.migration;

import eu.atmpatlas.graph.database.Graph;

import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A lock that lets only one instance migrate at a time. It is a node that its owner renews. If it
 * was not renewed until it expires, by the database's clock, its owner has ended and another
 * instance takes the lock.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    private static final String CONSTRAINT =
            """
            CREATE CONSTRAINT one_migration_lock IF NOT EXISTS
            FOR (lock:__MigrationLock) REQUIRE lock.name IS UNIQUE
            """;

    /**
     * The first SET locks the node, so that only one instance at a time reads the properties after
     * it.
     */
    private static final String TAKE =
            """
            MERGE (lock:__MigrationLock {name: 'migrations'})
            SET lock.requestedAt = datetime.realtime()
            WITH lock,
                 lock.owner IS NULL OR lock.owner = $owner
                 OR lock.renewed <= datetime.realtime() - $expiry AS free
            FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
              SET lock.owner = $owner, lock.by = $by, lock.renewed = datetime.realtime())
            RETURN free, lock.by AS holder
            """;

    private static final String RENEW =
            """
            MATCH (lock:__MigrationLock {name: 'migrations', owner: $owner})
            SET lock.renewed = datetime.realtime()
            """;

    private static final String RELEASE =
            "MATCH (lock:__MigrationLock {name: 'migrations', owner: $owner}) DELETE lock";

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(200);

    private final Graph graph;
    private final Map<String, Object> owner;
    private final ScheduledExecutorService renewal;

    private MigrationLock(Graph graph, String owner, Duration expiry) {
        this.graph = graph;
        this.owner = Map.of("owner", owner);
        this.renewal =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("migration-lock").factory());
        if (expiry.isPositive()) {
            long pause = Math.max(expiry.toMillis() / 4, 1000);
            renewal.scheduleAtFixedRate(this::renew, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Waits for the lock.
     *
     * @param expiry time after which a lock that was not renewed is taken over; zero if no other
     *     instance can use the graph, so that the lock is not renewed
     * @param timeout maximum time to wait
     * @throws MigrationException if another instance still has the lock then; the message names it
     */
    static MigrationLock acquire(Graph graph, Duration expiry, Duration timeout) {
        graph.runAutoCommit(CONSTRAINT, Map.of());
        String owner = UUID.randomUUID().toString();
        Map<String, Object> parameters =
                Map.of(
                        "owner",
                        owner,
                        "by",
                        "process " + ProcessHandle.current().pid(),
                        "expiry",
                        expiry);
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            Record row = graph.write(tx -> tx.run(TAKE, parameters).getFirst());
            if (row.get("free").asBoolean()) {
                return new MigrationLock(graph, owner, expiry);
            }
            if (System.nanoTime() > end) {
                throw new MigrationException(
                        "Another instance (%s) has been migrating the graph for longer than %d s"
                                .formatted(row.get("holder").asString(), timeout.toSeconds()),
                        "Wait for it to finish, or stop it; its lock expires by itself.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationException(
                    "Waiting for another instance's migrations was interrupted",
                    "Start again.",
                    interrupted);
        }
    }

    private void renew() {
        try {
            graph.write(tx -> tx.run(RENEW, owner));
        } catch (RuntimeException failure) {
            LOG.warn("Cannot renew the migration lock; trying again", failure);
        }
    }

    @Override
    public void close() {
        renewal.close();
        graph.write(tx -> tx.run(RELEASE, owner));
    }
}
