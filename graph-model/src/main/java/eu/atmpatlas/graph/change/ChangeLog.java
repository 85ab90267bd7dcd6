package eu.atmpatlas.graph.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads the change log, for the search index, feeds and other instances. A reader remembers the
 * last {@link Change#seq} that it has processed and reads the changes after it. So it gets each
 * change exactly once, across restarts and instances.
 */
public interface ChangeLog {

    /** Returns the number of the last committed change, 0 before the first. */
    long head();

    /**
     * Returns changes after a number, oldest first.
     *
     * @param limit maximum number of changes, 1 to 10,000
     */
    List<Change> after(long seq, int limit);

    /** Returns the changes with these numbers, oldest first; at most 10,000 numbers. */
    List<Change> bySequence(Collection<Long> numbers);

    /**
     * Returns the changes between two numbers (both excluded) that match a filter. The database
     * does the filtering. One call scans a limited part of the log, so that it stays short.
     *
     * @param newestFirst true for newest first, false for oldest first
     * @param limit maximum number of changes, 1 to 10,000
     */
    FilteredPage filtered(
            ChangeLogFilter filter, long after, long before, boolean newestFirst, int limit);

    /**
     * Changes that match a filter.
     *
     * @param changes may include some that do not match, see {@link ChangeLogFilter}
     * @param scannedTo last number that the call scanned; all matching changes from the start to
     *     this number are included
     */
    record FilteredPage(List<Change> changes, long scannedTo) {

        /** Copies the list. */
        public FilteredPage {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Returns the changes between two numbers (both excluded) that touch at least one of the
     * records.
     *
     * @param newestFirst true for newest first, false for oldest first
     * @param limit maximum number of changes, 1 to 10,000
     */
    List<Change> touching(
            Collection<String> records, long after, long before, boolean newestFirst, int limit);

    /**
     * Returns how often records changed and when last. A change of a relation or part is one of
     * each record that it touches. Omits records without a change.
     */
    Map<String, Revision> revisions(Collection<String> records);

    /**
     * The state of a record in the order of its changes.
     *
     * @param changes number of its changes, from 1
     * @param at time of the last one
     */
    record Revision(long changes, Instant at) {}
}
