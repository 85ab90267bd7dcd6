package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Contract of {@link Graph} on every server: the embedded engine, another process, a container. */
interface GraphContract {

    /** The graph under test. */
    Graph graph();

    @Test
    default void readsItsOwnWrites() {
        for (int i = 0; i < 50; i++) {
            String name = "own write " + i;
            graph().write(tx -> tx.run("CREATE (:Contract {name: $name})", Map.of("name", name)));

            assertThat(count(name)).isEqualTo(1);
        }
    }

    @Test
    default void rollsBackAWriteThatThrows() {
        assertThatThrownBy(() ->
                        graph().write(tx -> {
                            tx.run("CREATE (:Contract {name: 'half'})", Map.of());
                            throw new IllegalStateException("half way");
                        }))
                .hasMessage("half way");
        assertThat(count("half")).isZero();
    }

    @Test
    default void refusesToWriteInARead() {
        assertThatThrownBy(() -> graph().read("CREATE (:Contract {name: 'sly'})", Map.of()))
                .isInstanceOf(ClientException.class);
        assertThat(count("sly")).isZero();
    }

    @Test
    default void retriesAfterATransientFailure() {
        var attempts = new AtomicInteger();

        graph().write(tx -> {
            tx.run("CREATE (:Contract {name: 'again'})", Map.of());
            if (attempts.incrementAndGet() == 1) {
                throw transientFailure();
            }
            return true;
        });

        assertThat(attempts).hasValue(2);
        assertThat(count("again")).isEqualTo(1);
    }

    @Test
    default void countsAndReportsEachQuery() {
        var seen = new ArrayList<String>();
        long before = graph().queriesRun();

        try (var _ = graph().queryCounter().watch(seen::add)) {
            graph().read(tx -> {
                tx.run("RETURN 1", Map.of());
                return tx.run("RETURN 2", Map.of());
            });
            graph().readStreaming("RETURN 3", Map.of(), _ -> {});
        }
        graph().withTimeout(Duration.ofSeconds(5)).read("RETURN 4", Map.of());

        assertThat(graph().queriesRun() - before).isEqualTo(4);
        assertThat(seen).containsExactly("RETURN 1", "RETURN 2", "RETURN 3");
    }

    @Test
    default void streamsManyRows() {
        var sum = new long[1];

        graph().readStreaming(
                        "UNWIND range(1, $last) AS i RETURN i",
                        Map.of("last", 100_000),
                        row -> sum[0] += row.get("i").asLong());

        assertThat(sum[0]).isEqualTo(100_000L * 100_001 / 2);
    }

    @Test
    default void doesNotRetryAStreamThatFailsAfterTheFirstRow() {
        var rows = new ArrayList<Record>();

        assertThatThrownBy(() ->
                        graph().readStreaming(
                                        "UNWIND range(1, 10) AS i RETURN i",
                                        Map.of(),
                                        row -> {
                                            rows.add(row);
                                            if (rows.size() == 3) {
                                                throw transientFailure();
                                            }
                                        }))
                .isInstanceOf(PartialReadException.class)
                .hasMessageStartingWith("The read broke off after 3 rows");
        assertThat(rows).hasSize(3);
    }

    @Test
    @Timeout(120)
    default void endsATransactionAtItsTimeout() {
        Graph withShortTimeout = graph().withTimeout(Duration.ofMillis(300));

        assertThatThrownBy(() ->
                        withShortTimeout.read(
                                "UNWIND range(1, 100000000000) AS i RETURN count(i)", Map.of()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("terminated");
    }

    @Test
    @Timeout(120)
    default void endsATransactionInTheDatabaseAtTheDeadline() throws Exception {
        String slow = "UNWIND range(1, 100000000000) AS i RETURN count(i) AS slowQuery";
        try {
            Deadline.set(Deadline.after(Duration.ofMillis(500)));

            assertThatThrownBy(() -> graph().read(slow, Map.of()))
                    .isInstanceOf(GraphTimeoutException.class);
            assertThatThrownBy(() -> graph().read("RETURN 1", Map.of()))
                    .isInstanceOf(GraphTimeoutException.class)
                    .hasMessageContaining("before");
        } finally {
            Deadline.set(null);
        }
        assertThat(
                        graph().read(
                                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery"
                                                + " CONTAINS 'count(i) AS slowQuery' AND NOT"
                                                + " currentQuery CONTAINS 'SHOW' RETURN 1",
                                        Map.of()))
                .isEmpty();
    }

    @Test
    default void servesManyVirtualThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers =
                    IntStream.range(0, 1000).mapToObj(i -> threads.submit(() -> echo(i))).toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    default void hasTheSchemaOfTheMigrations() {
        assertThat(
                        number(
                                "MATCH (m:__Migration) WHERE m.version IS NOT NULL AND NOT"
                                        + " (m)-[:MIGRATED_TO]->() RETURN count(m)"))
                .isEqualTo(1);
        assertThat(graph().read("SHOW CONSTRAINTS YIELD name", Map.of()))
                .extracting(row -> row.get("name").asString())
                .contains("migration_has_one_file");
    }

    private long count(String name) {
        return graph().read(
                        "MATCH (c:Contract {name: $name}) RETURN count(c)", Map.of("name", name))
                .getFirst()
                .get(0)
                .asLong();
    }

    private long echo(int number) {
        return graph().read("RETURN $number", Map.of("number", number)).getFirst().get(0).asLong();
    }

    private long number(String cypher) {
        return graph().read(cypher, Map.of()).getFirst().get(0).asLong();
    }

    private static TransientException transientFailure() {
        return new TransientException("Neo.TransientError.Test", "once");
    }
}
