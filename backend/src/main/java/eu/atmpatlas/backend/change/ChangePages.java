package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the log in pages. A page scans at most {@value #MAX_SCANNED} entries, so a filter with few
 * matches costs no more than one that accepts everything. The page reports how far it scanned.
 */
@Component
public class ChangePages {

    static final int MAX_SCANNED = 100_000;

    private static final int MIN_BATCH = 50;

    private final ChangeLog log;
    private final FilteredChangeLog filtered;

    ChangePages(ChangeLog log, FilteredChangeLog filtered) {
        this.log = log;
        this.filtered = filtered;
    }

    /**
     * Request for a page.
     *
     * @param after number after which the page begins; 0 for the beginning
     * @param before number before which it ends; {@link Long#MAX_VALUE} for the end
     * @param count maximum number of changes
     * @param fromEnd whether the last matches are wanted, not the first
     */
    public record Request(
            ChangeFilter filter, long after, long before, int count, boolean fromEnd) {}

    /**
     * A page, oldest change first.
     *
     * @param more whether there may be more matches in the requested direction
     * @param reached all matches up to this number (or down to it, from the end) are on the page
     * @param head number of the last change at the time of reading
     */
    public record Page(List<PublishedChange> changes, boolean more, long reached, long head) {}

    /** Reads a page of matches. */
    public Page page(Request request) {
        long head = log.head();
        long end = Math.min(request.before(), head + 1);
        return request.fromEnd() ? fromEnd(request, end, head) : fromStart(request, end, head);
    }

    private Page fromStart(Request request, long end, long head) {
        var found = new ArrayList<PublishedChange>();
        long reached = request.after();
        while (needsMore(request, reached - request.after(), found, reached < end - 1)) {
            FilteredChangeLog.Batch batch =
                    filtered.next(request.filter(), reached, end, false, missing(request, found));
            found.addAll(batch.matches());
            reached = batch.reached();
        }
        if (found.size() > request.count()) {
            List<PublishedChange> page = List.copyOf(found.subList(0, request.count()));
            return new Page(
                    page, true, page.isEmpty() ? request.after() : page.getLast().number(), head);
        }
        return new Page(found, reached < end - 1, Math.max(reached, request.after()), head);
    }

    private Page fromEnd(Request request, long end, long head) {
        var found = new ArrayList<PublishedChange>();
        long reached = end;
        while (needsMore(request, end - reached, found, reached > request.after() + 1)) {
            FilteredChangeLog.Batch batch =
                    filtered.next(
                            request.filter(),
                            request.after(),
                            reached,
                            true,
                            missing(request, found));
            found.addAll(batch.matches());
            reached = batch.reached();
        }
        boolean more = found.size() > request.count();
        List<PublishedChange> page = found.subList(0, Math.min(request.count(), found.size()));
        return new Page(
                page.reversed(),
                more || reached > request.after() + 1,
                more && !page.isEmpty() ? page.getLast().number() : reached,
                head);
    }

    private static boolean needsMore(
            Request request, long scanned, List<PublishedChange> found, boolean more) {
        return more && scanned < MAX_SCANNED && found.size() <= request.count();
    }

    /** The missing number plus one; the extra match shows whether there are more. */
    private static int missing(Request request, List<PublishedChange> found) {
        int missing = request.count() - found.size() + 1;
        // The database filter is coarser than the final one, so a few more entries save round
        // trips.
        return request.filter().equals(ChangeFilter.ALL) ? missing : Math.max(missing, MIN_BATCH);
    }
}
