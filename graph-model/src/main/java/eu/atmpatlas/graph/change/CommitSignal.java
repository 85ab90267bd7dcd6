package eu.atmpatlas.graph.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Tells this instance's readers of the change log at once what its own write door has committed.
 */
public final class CommitSignal {

    private final AtomicLong last = new AtomicLong();
    private final List<LongConsumer> subscribers = new CopyOnWriteArrayList<>();

    /** Called by the write door after a commit, with the number of the last change. */
    public void committed(long head) {
        last.accumulateAndGet(head, Math::max);
        subscribers.forEach(subscriber -> subscriber.accept(head));
    }

    /** Number of the last change that this instance's door has committed, 0 before the first. */
    public long committed() {
        return last.get();
    }

    /** Calls a subscriber after each commit, on the writer's thread: it must be quick. */
    public void subscribe(LongConsumer subscriber) {
        subscribers.add(subscriber);
    }

    /** Calls it no more. */
    public void unsubscribe(LongConsumer subscriber) {
        subscribers.remove(subscriber);
    }
}
