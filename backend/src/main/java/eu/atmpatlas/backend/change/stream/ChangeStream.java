package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** One follower's way along the log, from a number on: every match once, in order. */
public final class ChangeStream {

    private final ChangeFeed feed;
    private final ChangeFilter filter;
    private long position;

    /**
     * @param since number after which it begins; null for now
     * @throws BadInputException if there is no such number yet
     */
    public ChangeStream(ChangeFeed feed, ChangeFilter filter, @Nullable Long since) {
        long head = feed.head();
        if (since != null && since > head) {
            throw new BadInputException(
                    "since", "is beyond the last change, %d: %d".formatted(head, since));
        }
        this.feed = feed;
        this.filter = filter;
        this.position = since == null ? head : since;
    }

    /** Number up to which all matches were handed over. */
    public long position() {
        return position;
    }

    /** The next matches, waited for; none if the time was over or the application ends. */
    public List<PublishedChange> next(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            long left = end - System.nanoTime();
            ChangeFeed.ChangeSlice slice =
                    feed.after(position, filter, Duration.ofNanos(Math.max(left, 0)));
            boolean over = slice.reached() == position || left <= 0;
            position = slice.reached();
            if (over || !slice.matches().isEmpty()) {
                return slice.matches();
            }
        }
    }
}
