package eu.atmpatlas.graph.change;

import java.util.Collection;
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

    /** The changes with these numbers, oldest first; at most 10,000 are asked for. */
    List<Change> bySequence(Collection<Long> numbers);

    /**
     * Changes that a sieve lets through, between two numbers, both left out. What does not pass
     * stays in the graph, and one call looks at no more than so much of the log as takes a moment.
     *
     * @param newestFirst from the newest on, in that order; otherwise from the oldest on
     * @param limit at most so many, 1 to 10,000
     */
    FilteredPage filtered(
            ChangeLogFilter filter, long after, long before, boolean newestFirst, int limit);

    /**
     * What a sieve let through.
     *
     * @param changes may hold more than the sieve says
     * @param scannedTo everything from where the call began up to this number, or down to it, that
     *     passes is among them
     */
    record FilteredPage(List<Change> changes, long scannedTo) {

        /** Copies what it is given. */
        public FilteredPage {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Changes that touch at least one of some records, between two numbers, both left out.
     *
     * @param newestFirst from the newest on, in that order; otherwise from the oldest on
     * @param limit at most so many, 1 to 10,000
     */
    List<Change> touching(
            Collection<String> records, long after, long before, boolean newestFirst, int limit);
}
