package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Pages of the log. A page looks at no more than {@value #LOOKED_AT} entries, so that a filter
 * which lets little through costs no more than one which lets all through; it then tells how far it
 * looked.
 */
@Component
public class ChangePages {

    static final int LOOKED_AT = 100_000;

    private static final int FEWEST = 50;

    private final ChangeLog log;
    private final FilteredLog filtered;

    ChangePages(ChangeLog log, FilteredLog filtered) {
        this.log = log;
        this.filtered = filtered;
    }

    /**
     * What is asked for.
     *
     * @param after number after which the page begins, 0 for the beginning
     * @param before number before which it ends, {@link Long#MAX_VALUE} for the end
     * @param count at most so many
     * @param fromEnd whether they are the last of those rather than the first
     */
    public record Asked(ChangeFilter filter, long after, long before, int count, boolean fromEnd) {}

    /**
     * A page, oldest first.
     *
     * @param more whether there may be more beyond it, in the direction it was asked in
     * @param reached every match up to this number, or down to it from the end, is on the page
     * @param head number of the last change when it was read
     */
    public record Page(List<ToldChange> changes, boolean more, long reached, long head) {}

    /** A page of matches. */
    public Page page(Asked asked) {
        long head = log.head();
        long end = Math.min(asked.before(), head + 1);
        return asked.fromEnd() ? fromEnd(asked, end, head) : fromStart(asked, end, head);
    }

    private Page fromStart(Asked asked, long end, long head) {
        var found = new ArrayList<ToldChange>();
        long reached = asked.after();
        while (isGoingOn(asked, reached - asked.after(), found, reached < end - 1)) {
            FilteredLog.Part part =
                    filtered.part(asked.filter(), reached, end, false, missing(asked, found));
            found.addAll(part.matches());
            reached = part.reached();
        }
        if (found.size() > asked.count()) {
            List<ToldChange> page = List.copyOf(found.subList(0, asked.count()));
            return new Page(
                    page, true, page.isEmpty() ? asked.after() : page.getLast().number(), head);
        }
        return new Page(found, reached < end - 1, Math.max(reached, asked.after()), head);
    }

    private Page fromEnd(Asked asked, long end, long head) {
        var found = new ArrayList<ToldChange>();
        long reached = end;
        while (isGoingOn(asked, end - reached, found, reached > asked.after() + 1)) {
            FilteredLog.Part part =
                    filtered.part(
                            asked.filter(), asked.after(), reached, true, missing(asked, found));
            found.addAll(part.matches());
            reached = part.reached();
        }
        boolean more = found.size() > asked.count();
        List<ToldChange> page = found.subList(0, Math.min(asked.count(), found.size()));
        return new Page(
                page.reversed(),
                more || reached > asked.after() + 1,
                more && !page.isEmpty() ? page.getLast().number() : reached,
                head);
    }

    private static boolean isGoingOn(
            Asked asked, long looked, List<ToldChange> found, boolean more) {
        return more && looked < LOOKED_AT && found.size() <= asked.count();
    }

    /** As many as are missing, and one which tells whether there are more. */
    private static int missing(Asked asked, List<ToldChange> found) {
        int missing = asked.count() - found.size() + 1;
        // What the graph lets through need not match: a few more save some round trips.
        return asked.filter().equals(ChangeFilter.ALL) ? missing : Math.max(missing, FEWEST);
    }
}
