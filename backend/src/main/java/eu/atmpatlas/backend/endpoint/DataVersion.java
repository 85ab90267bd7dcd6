package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The state of everything that an answer depends on: the change log, how far the index has followed
 * it, the day, since ties hold from day to day, and the program.
 */
@Component
class DataVersion {

    /** Followers of the change log are a second behind another instance's writes at most. */
    private static final Duration MAX_FOLLOW_DELAY = Duration.ofSeconds(2);

    private static final long UNKNOWN = -1;

    private final ChangeLog changes;
    private final SearchIndex index;
    private final String version;
    private final Clock clock = Clock.systemUTC();
    private long lastHead = UNKNOWN;
    private Instant settledAt = Instant.MIN;

    DataVersion(
            ChangeLog changes,
            SearchIndex index,
            @Value("${atlas.about.version:development}") String version) {
        this.changes = changes;
        this.index = index;
        this.version = version;
    }

    /**
     * A state.
     *
     * @param text another for another state
     * @param settled whether it is so old that all that is kept in memory, here and elsewhere, has
     *     followed; until then an answer may be of the state before
     */
    record State(String text, boolean settled) {}

    /** The state now; to be asked before the answer is worked out. */
    synchronized State current() {
        long head = changes.head();
        if (head != lastHead) {
            settledAt = lastHead == UNKNOWN ? Instant.MIN : clock.instant().plus(MAX_FOLLOW_DELAY);
            lastHead = head;
        }
        return new State(
                "%d %d %s %s"
                        .formatted(head, index.progress().seq(), LocalDate.now(clock), version),
                !clock.instant().isBefore(settledAt) && index.progress().seq() >= head);
    }
}
