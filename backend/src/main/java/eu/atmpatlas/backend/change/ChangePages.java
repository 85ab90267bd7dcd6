package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
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

    static final int LOOKED_AT = 20_000;

    private static final int AT_ONCE = 500;

    private final ChangeLog log;
    private final Telling telling;

    ChangePages(ChangeLog log, Telling telling) {
        this.log = log;
        this.telling = telling;
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
        int looked = 0;
        while (reached < end - 1 && looked < LOOKED_AT && found.size() <= asked.count()) {
            int some = (int) Math.min(portion(asked, found.size()), end - 1 - reached);
            List<Change> batch = batch(asked.filter(), reached, end, false, some);
            looked += some;
            found.addAll(matching(asked.filter(), batch));
            reached = batch.size() < some ? end - 1 : batch.getLast().seq();
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
        int looked = 0;
        while (reached > asked.after() + 1 && looked < LOOKED_AT && found.size() <= asked.count()) {
            int some = (int) Math.min(portion(asked, found.size()), reached - 1 - asked.after());
            List<Change> batch = batch(asked.filter(), asked.after(), reached, true, some);
            looked += some;
            found.addAll(matching(asked.filter(), batch));
            reached = batch.size() < some ? asked.after() + 1 : batch.getLast().seq();
        }
        boolean more = found.size() > asked.count();
        List<ToldChange> page = found.subList(0, Math.min(asked.count(), found.size()));
        return new Page(
                page.reversed(),
                more || reached > asked.after() + 1,
                more && !page.isEmpty() ? page.getLast().number() : reached,
                head);
    }

    /** Without a filter as many as are missing, and one which tells whether there are more. */
    private static int portion(Asked asked, int found) {
        return asked.filter().equals(ChangeFilter.ALL) ? asked.count() - found + 1 : AT_ONCE;
    }

    private List<Change> batch(
            ChangeFilter filter, long after, long before, boolean newestFirst, int some) {
        if (!filter.records().isEmpty()) {
            return log.touching(filter.records(), after, before, newestFirst, some);
        }
        // The log has no gaps, so the last ones are found by their numbers.
        List<Change> batch = log.after(newestFirst ? before - 1 - some : after, some);
        return newestFirst ? batch.reversed() : batch;
    }

    private List<ToldChange> matching(ChangeFilter filter, List<Change> batch) {
        return telling.tell(batch.stream().filter(filter::mayMatch).toList()).stream()
                .filter(filter::matches)
                .toList();
    }
}
