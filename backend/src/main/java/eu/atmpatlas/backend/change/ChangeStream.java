package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.platform.BadInputException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** One follower's way along the log, from a number on: every match once, in order. */
final class ChangeStream {

    private final ChangeTail tail;
    private final ChangeFilter filter;
    private long position;

    /**
     * @param since number after which it begins; null for now
     * @throws BadInputException if there is no such number yet
     */
    ChangeStream(ChangeTail tail, ChangeFilter filter, @Nullable Long since) {
        long head = tail.head();
        if (since != null && since > head) {
            throw new BadInputException(
                    "since", "is beyond the last change, %d: %d".formatted(head, since));
        }
        this.tail = tail;
        this.filter = filter;
        this.position = since == null ? head : since;
    }

    /** Number up to which all matches were handed over. */
    long position() {
        return position;
    }

    /** The next matches, waited for; none if the time was over or the application ends. */
    List<ToldChange> next(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long left = end - System.nanoTime();
            ChangeTail.Stretch stretch =
                    tail.after(position, filter, Duration.ofNanos(Math.max(left, 0)));
            boolean over = stretch.reached() == position || left <= 0;
            position = stretch.reached();
            if (over || !stretch.matches().isEmpty()) {
                return stretch.matches();
            }
        }
    }
}
