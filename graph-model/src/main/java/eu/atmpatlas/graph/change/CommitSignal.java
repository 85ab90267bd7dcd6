package eu.atmpatlas.graph.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Notifies the readers of the change log in this instance when the write service of this instance
 * commits.
 */
public final class CommitSignal {

    private final AtomicLong last = new AtomicLong();
    private final List<LongConsumer> subscribers = new CopyOnWriteArrayList<>();

    /** Called by the write service after a commit, with the number of the last change. */
    public void committed(long head) {
        last.accumulateAndGet(head, Math::max);
        subscribers.forEach(subscriber -> subscriber.accept(head));
    }

    /**
     * Returns the number of the last change that this instance has committed, 0 before the first.
     */
    public long committed() {
        return last.get();
    }

    /**
     * Calls the subscriber after each commit, on the writer's thread. The subscriber must not
     * block.
     */
    public void subscribe(LongConsumer subscriber) {
        subscribers.add(subscriber);
    }

    /** Removes the subscriber. */
    public void unsubscribe(LongConsumer subscriber) {
        subscribers.remove(subscriber);
    }
}
