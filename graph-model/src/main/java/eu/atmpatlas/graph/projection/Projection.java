package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;

import java.time.Duration;
import java.util.List;

/**
 * Something derived from the graph: an index, a cache, a copy in memory. {@link ProjectionRunner}
 * calls it, one call at a time: {@link #open}, then {@link #reset} if there is no checkpoint, then
 * {@link #apply} with the changes after the checkpoint. If a call fails, the runner calls {@link
 * #suspend} and, after a pause, begins again with {@link #open}. Its readers may be on any thread.
 */
public interface Projection {

    /** Names it in metrics and messages: lower-case words joined by hyphens. */
    String name();

    /** How far its readers see. Only the projection moves it. */
    Checkpoint checkpoint();

    /** Goes back to the last state that can be relied on, or to no checkpoint. */
    default void open() throws Exception {}

    /**
     * Builds it anew from the graph as it is. Afterwards the checkpoint is a number such that every
     * change up to it is in; later ones may be in as well.
     */
    void reset() throws Exception;

    /**
     * Takes in the changes after the checkpoint, oldest first and without gaps, and moves the
     * checkpoint. A change may come that is in already, and must do no harm.
     */
    void apply(List<Change> changes) throws Exception;

    /**
     * Whether {@link #reset} is cheaper than {@link #apply}.
     *
     * @param behind number of changes after the checkpoint, at least 1
     */
    default boolean prefersReset(long behind) {
        return false;
    }

    /** Does what is due apart from changes. Called between batches, at least once a second. */
    default void maintain() throws Exception {}

    /**
     * How many times as long as its last work took the projection rests before the next, so that it
     * does not keep the machine busy while writes go on and on.
     */
    default int restFactor() {
        return 0;
    }

    /** Called at once when a call or the reading of the log has failed. */
    default void suspend() {}

    /** How long the application waits at its start for the projection to catch up. */
    default Duration startTimeout() {
        return Duration.ZERO;
    }

    /** Keeps what is durable and lets go of everything. Called last, perhaps more than once. */
    default void close() {}
}
