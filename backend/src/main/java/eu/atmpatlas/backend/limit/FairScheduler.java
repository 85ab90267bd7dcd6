package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Decides which request runs next. A query passes here when its cost is known and paid. Cheap
 * queries have one fair queue, expensive ones another, which gets at most half of the processors.
 * So clients that spend their whole budgets do not keep the others waiting.
 */
final class FairScheduler {

    /** From this cost on, a query goes to the expensive queue; about 30 ms of work. */
    static final long EXPENSIVE_FROM = 5_000;

    /** Longer than any query uses a processor. */
    private static final Duration MAX_HOLD = Duration.ofSeconds(2);

    private final FairQueue cheapQueue;
    private final FairQueue expensiveQueue;

    /**
     * @param processors number of processors that the queries share
     */
    FairScheduler(int processors) {
        // More permits than processors, because a query spends some of its time waiting for the
        // database.
        this.cheapQueue = new FairQueue(4 * processors, MAX_HOLD);
        this.expensiveQueue = new FairQueue(Math.max(1, processors / 2), MAX_HOLD);
    }

    /**
     * Waits for a permit.
     *
     * @param points cost of the request
     * @param timeout maximum wait
     * @return the permit, to be closed after the response; null if none was free in time
     */
    FairQueue.@Nullable Permit acquire(Client client, long points, Duration timeout)
            throws InterruptedException {
        return (points < EXPENSIVE_FROM ? cheapQueue : expensiveQueue)
                .acquire(client, points, timeout);
    }
}
