package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.IndexProgress;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the index follows the graph; tells how many changes it is behind. */
final class SearchHealth extends AbstractHealthIndicator {

    private final SearchIndex index;
    private final ChangeLog log;

    SearchHealth(SearchIndex index, ChangeLog log) {
        super("The search index could not be asked how it is");
        this.index = index;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        IndexProgress progress = index.progress();
        health.withDetail("state", progress.state())
                .withDetail("records", progress.records())
                .withDetail("seq", progress.seq())
                .withDetail("lag", Math.max(0, log.head() - progress.seq()));
        if (progress.failure() != null) {
            health.withDetail("failure", progress.failure());
        }
        switch (progress.state()) {
            case FOLLOWING -> health.up();
            case STARTING -> health.outOfService();
            case FAILING, STOPPED -> health.down();
        }
    }
}
