package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Who is answered next. All that is asked passes here once its price is known and paid: what costs
 * little in one lane, what costs much in another that has half of the processors at most. However
 * much some ask for within their budgets, others find a free processor, and their turn comes next.
 */
final class FairScheduler {

    /**
     * Points from which on an answer goes in the lane of the dear ones: some thirty milliseconds.
     */
    static final long EXPENSIVE_FROM = 5_000;

    /** Longer than any answer keeps a processor. */
    private static final Duration MAX_HOLD = Duration.ofSeconds(2);

    private final FairQueue cheapQueue;
    private final FairQueue expensiveQueue;

    /**
     * @param processors among which the answers share
     */
    FairScheduler(int processors) {
        // An answer waits for the database for some of its time.
        this.cheapQueue = new FairQueue(4 * processors, MAX_HOLD);
        this.expensiveQueue = new FairQueue(Math.max(1, processors / 2), MAX_HOLD);
    }

    /**
     * Waits until it is a client's turn.
     *
     * @param points what it asks for costs
     * @param timeout that it waits
     * @return to be closed when it has its answer; null if its turn did not come in time
     */
    FairQueue.@Nullable Permit acquire(Client client, long points, Duration timeout)
            throws InterruptedException {
        return (points < EXPENSIVE_FROM ? cheapQueue : expensiveQueue)
                .acquire(client, points, timeout);
    }
}
