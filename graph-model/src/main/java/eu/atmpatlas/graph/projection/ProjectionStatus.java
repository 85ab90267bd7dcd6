package eu.atmpatlas.graph.projection;

import org.jspecify.annotations.Nullable;

/**
 * Status of a projection.
 *
 * @param sequence number of the last change that it includes, or {@link Checkpoint#NONE}
 * @param failure reason of the last failure until a retry succeeds; otherwise null
 */
public record ProjectionStatus(String name, State state, long sequence, @Nullable String failure) {

    /** State of a projection. */
    public enum State {
        /** It is catching up for the first time. */
        STARTING,
        /** It follows the change log. */
        FOLLOWING,
        /** It failed and will be retried after a pause; readers see an older state. */
        FAILING,
        /** It is closed. */
        STOPPED
    }

    /** Returns how many changes it is behind the end of the log. */
    public long lag(long head) {
        return Math.max(0, head - Math.max(0, sequence));
    }
}
