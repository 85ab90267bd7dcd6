package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.ProjectionRunner;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The version of everything that a response depends on: the change log, the progress of the
 * projections, the day (relations have validity dates), and the program version.
 */
@Component
class DataVersion {

    private final ChangeLog changes;
    private final ProjectionRunner projections;
    private final SearchIndex index;
    private final Clock clock;
    private final String version;

    DataVersion(
            ChangeLog changes,
            ProjectionRunner projections,
            SearchIndex index,
            Clock clock,
            @Value("${atlas.about.version:development}") String version) {
        this.changes = changes;
        this.projections = projections;
        this.index = index;
        this.clock = clock;
        this.version = version;
    }

    /**
     * A state.
     *
     * @param text identifies the state
     * @param settled whether all projections have followed; until then a response may show the
     *     previous state
     */
    record State(String text, boolean settled) {}

    /** The current state. Read it before executing the query. */
    State current() {
        long head = changes.head();
        long followed = projections.sequence();
        LocalDate indexed = index.progress().day();
        LocalDate today = LocalDate.now(clock);
        return new State(
                "%d %d %s %s %s".formatted(head, followed, indexed, today, version),
                followed >= head && indexed.equals(today));
    }
}
