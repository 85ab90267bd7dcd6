package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.IndexProgress;
import eu.atmpatlas.backend.search.index.SearchProjection;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.projection.ProjectionStatus;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Health of the search index: up while it follows the graph. Reports how many changes it is behind.
 */
final class SearchHealth extends AbstractHealthIndicator {

    private final SearchIndex index;
    private final ProjectionRunner projections;
    private final ChangeLog log;

    SearchHealth(SearchIndex index, ProjectionRunner projections, ChangeLog log) {
        super("The state of the search index could not be read");
        this.index = index;
        this.projections = projections;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        IndexProgress progress = index.progress();
        ProjectionStatus status = projections.status(SearchProjection.NAME);
        health.withDetail("state", status.state())
                .withDetail("records", progress.records())
                .withDetail("seq", progress.seq())
                .withDetail("lag", Math.max(0, log.head() - progress.seq()));
        if (status.failure() != null) {
            health.withDetail("failure", status.failure());
        }
        switch (status.state()) {
            case FOLLOWING -> health.up();
            case STARTING -> health.outOfService();
            case FAILING, STOPPED -> health.down();
        }
    }
}
