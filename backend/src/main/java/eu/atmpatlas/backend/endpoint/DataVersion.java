package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.ProjectionRunner;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The state of everything that an answer depends on: the change log, how far the projections have
 * followed it, the day, since relations are valid from day to day, and the program.
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
     * @param text another for another state
     * @param settled whether all that is kept in memory has followed; until then an answer may be
     *     of the state before
     */
    record State(String text, boolean settled) {}

    /** The state now; to be asked before the answer is worked out. */
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
