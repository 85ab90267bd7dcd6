package eu.atmpatlas.backend.about;

import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A connector and its last runs, for GraphQL.
 *
 * @param lastRun null if it has not run here
 * @param lastCompletedRun null if no run here has read the register
 */
record ConnectorStatus(
        String name, String title, @Nullable Run lastRun, @Nullable Run lastCompletedRun) {

    /** A run. Addresses and failures are not public: they can name hosts of the operator. */
    record Run(
            Instant startedAt,
            Instant endedAt,
            Outcome outcome,
            long read,
            long relevant,
            long matched,
            long added,
            long unchanged,
            long created,
            long unmatched,
            long refused) {

        static Run of(ConnectorRun run) {
            ConnectorRun.Counts counts = run.counts();
            return new Run(
                    run.startedAt(),
                    run.endedAt(),
                    run.outcome(),
                    counts.read(),
                    counts.relevant(),
                    counts.matched(),
                    counts.added(),
                    counts.unchanged(),
                    counts.created(),
                    counts.unmatched(),
                    counts.refused());
        }
    }
}
