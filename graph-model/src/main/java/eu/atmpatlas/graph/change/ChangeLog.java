package eu.atmpatlas.graph.change;

import java.util.List;

/**
 * The change log as its followers read it: search index, feeds, other instances. They remember the
 * last {@link Change#seq} they have taken in and ask for what came after; nothing is told twice or
 * left out, across restarts and instances.
 */
public interface ChangeLog {

    /** Number of the last committed change, 0 before the first. */
    long head();

    /**
     * Changes after a number, oldest first.
     *
     * @param limit at most so many, 1 to 10,000
     */
    List<Change> after(long seq, int limit);

    /**
     * Waits until the head is beyond a number or the time is over: woken at once by this instance's
     * own writes, and looking for those of other instances every now and then.
     *
     * @return the head
     */
    long awaitAfter(long seq, java.time.Duration atMost) throws InterruptedException;
}
