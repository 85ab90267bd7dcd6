package eu.atmpatlas.graph.projection;

import org.jspecify.annotations.Nullable;

/**
 * How a projection follows the change log.
 *
 * @param sequence number of the last change its readers see, or {@link Checkpoint#NONE}
 * @param failure what went wrong last, while it is being tried again; otherwise null
 */
public record ProjectionStatus(String name, State state, long sequence, @Nullable String failure) {

    /** What the runner is doing with it. */
    public enum State {
        /** It has not caught up for the first time. */
        STARTING,
        /** It follows. */
        FOLLOWING,
        /** It failed and is tried again after a pause; readers see an older state. */
        FAILING,
        /** Nothing more is done. */
        STOPPED
    }

    /** How many changes it is behind the end of the log. */
    public long lag(long head) {
        return Math.max(0, head - Math.max(0, sequence));
    }
}
