package eu.atmpatlas.backend.search.index;

import org.jspecify.annotations.Nullable;

/**
 * How the index keeps up with the change log.
 *
 * @param seq number of the last change that queries see
 * @param records how many records queries see
 * @param failure what went wrong last, while it is being tried again; otherwise null
 */
public record IndexProgress(State state, long seq, int records, @Nullable String failure) {

    /** What the follower is doing. */
    public enum State {
        /** Has not caught up for the first time. */
        STARTING,
        /** Follows. */
        FOLLOWING,
        /** Failed and tries again; queries see an older state. */
        FAILING,
        /** Does nothing more. */
        STOPPED
    }
}
