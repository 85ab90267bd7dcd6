package eu.atmpatlas.backend.health;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Deadline;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Health of the database: up if it answers a small query in time. */
@Component("graphHealthIndicator")
final class GraphHealth extends AbstractHealthIndicator {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ChangeLog log;

    GraphHealth(ChangeLog log) {
        super("The database query failed");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Deadline before = Deadline.current();
        Deadline.set(Deadline.after(TIMEOUT));
        try {
            health.up().withDetail("head", log.head());
        } finally {
            Deadline.set(before);
        }
    }
}
