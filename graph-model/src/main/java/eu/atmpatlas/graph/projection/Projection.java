package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;

import java.time.Duration;
import java.util.List;

/**
 * State derived from the graph: an index, a cache or a copy in memory. {@link ProjectionRunner}
 * makes one call at a time: {@link #open}, then {@link #reset} if there is no checkpoint, then
 * {@link #apply} with the changes after the checkpoint. If a call fails, the runner calls {@link
 * #suspend} and, after a pause, starts again with {@link #open}. Readers may use any thread.
 */
public interface Projection {

    /** Returns the name for metrics and messages: lower-case words joined by hyphens. */
    String name();

    /** Returns the checkpoint. Only the projection moves it. */
    Checkpoint checkpoint();

    /** Restores the last valid state, or a state without a checkpoint. */
    default void open() throws Exception {}

    /**
     * Rebuilds the projection from the current graph. Afterwards it includes every change up to the
     * checkpoint; it may include later ones too.
     */
    void reset() throws Exception;

    /**
     * Applies the changes after the checkpoint, oldest first and without gaps, and moves the
     * checkpoint. Must be idempotent, because some changes may be included already.
     */
    void apply(List<Change> changes) throws Exception;

    /**
     * Returns whether {@link #reset} is cheaper than {@link #apply}.
     *
     * @param behind number of changes after the checkpoint, at least 1
     */
    default boolean prefersReset(long behind) {
        return false;
    }

    /** Does periodic work. Called between batches, at least once a second. */
    default void maintain() throws Exception {}

    /**
     * Returns the pause before the next work, as a multiple of the duration of the last work. With
     * 3, the projection uses at most a quarter of the time, so continuous writes do not keep the
     * machine busy.
     */
    default int restFactor() {
        return 0;
    }

    /** Called immediately after a call has failed or the log could not be read. */
    default void suspend() {}

    /** Returns how long the application start waits for the projection to catch up. */
    default Duration startTimeout() {
        return Duration.ZERO;
    }

    /** Saves durable state and releases all resources. The last call; may be repeated. */
    default void close() {}
}
