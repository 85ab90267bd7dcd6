package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.error.BadInputException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** One reader's position in the log, from a number on. Emits every match once, in order. */
public final class ChangeStream {

    private final ChangeFeed feed;
    private final ChangeFilter filter;
    private long position;

    /**
     * @param since number after which it begins; null for now
     * @throws BadInputException if the log has not reached this number yet
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

    /** All matches up to this number were emitted. */
    public long position() {
        return position;
    }

    /** Waits for the next matches. Empty if the time has passed or the application is stopping. */
    public List<PublishedChange> next(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            long remaining = end - System.nanoTime();
            ChangeFeed.ChangeSlice slice =
                    feed.after(position, filter, Duration.ofNanos(Math.max(remaining, 0)));
            boolean over = slice.reached() == position || remaining <= 0;
            position = slice.reached();
            if (over || !slice.matches().isEmpty()) {
                return slice.matches();
            }
        }
    }
}
