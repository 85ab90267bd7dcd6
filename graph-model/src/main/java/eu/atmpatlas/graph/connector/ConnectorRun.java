package eu.atmpatlas.graph.connector;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One run of a connector.
 *
 * @param connector name of the connector
 * @param address web address that was read; null if a local file was read
 * @param etag of the response, for the next conditional request
 * @param lastModified of the response, for the next conditional request
 * @param failure why it failed, in plain words without paths; null if it did not
 */
public record ConnectorRun(
        String connector,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        Counts counts,
        @Nullable String address,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String failure) {

    /** How a run ended. */
    public enum Outcome {
        /** The register was read and its statements were written. */
        COMPLETED,
        /** The register has not changed since the last completed run, so nothing was read. */
        NOT_MODIFIED,
        /** Nothing was written. */
        FAILED
    }

    /**
     * What a run found.
     *
     * @param read number of entries in the register's file
     * @param relevant entries that the connector's rule takes
     * @param matched entries whose identifiers are those of a record
     * @param added statements, parts, relations and identifiers that were added
     * @param unchanged matched entries that said nothing new
     * @param created records that were created
     * @param unmatched relevant entries without a record
     * @param refused entries or values that were refused
     */
    public record Counts(
            long read,
            long relevant,
            long matched,
            long added,
            long unchanged,
            long created,
            long unmatched,
            long refused) {

        /** Nothing was found. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    }
}
