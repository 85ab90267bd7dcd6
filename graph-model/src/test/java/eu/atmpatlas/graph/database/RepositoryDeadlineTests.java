package eu.atmpatlas.graph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.testing.SharedDatabase;

import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.GraphDatabase;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Reads of Spring Data repositories end at the deadline. */
class RepositoryDeadlineTests {

    private static final String SLOW_QUERY =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b"
                    + " WITH a, b WHERE a * b < 0 RETURN count(*)";

    @AfterEach
    void removeDeadline() {
        Deadline.set(null);
    }

    @Test
    void theDatabaseEndsTheReadAtTheDeadline() {
        SharedDatabase server = SharedDatabase.get();
        try (var driver = GraphDatabase.driver(server.uri(), server.authToken())) {
            var client = Neo4jClient.with(driver).build();
            var beans =
                    new StaticListableBeanFactory(
                            Map.of("manager", Neo4jTransactionManager.with(driver).build()));
            var proxy = new ProxyFactory();
            proxy.addInterface(Supplier.class);
            MethodInterceptor withinDeadline =
                    new RepositoryDeadline(
                                    beans.getBeanProvider(Neo4jTransactionManager.class),
                                    () -> DatabaseGuard.NONE)
                            ::withinDeadline;
            proxy.addAdvice(withinDeadline);
            proxy.setTarget(
                    (Supplier<Object>) () -> client.query(SLOW_QUERY).fetchAs(Long.class).one());
            var read = (Supplier<?>) proxy.getProxy();

            Deadline.set(Deadline.after(Duration.ofMillis(600)));
            long startNanos = System.nanoTime();
            assertThatThrownBy(read::get).isInstanceOf(GraphTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(500));
        }
    }
}
