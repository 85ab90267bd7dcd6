package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Who is answered next. All that is asked passes here once its price is known and paid: what costs
 * little in one lane, what costs much in another that has half of the processors at most. However
 * much some ask for within their budgets, others find a free processor, and their turn comes next.
 */
final class Turns {

    /**
     * Points from which on an answer goes in the lane of the dear ones: some thirty milliseconds.
     */
    static final long DEAR = 5_000;

    /** Longer than any answer keeps a processor. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lane light;
    private final Lane dear;

    /**
     * @param processors among which the answers share
     */
    Turns(int processors) {
        // An answer waits for the database for some of its time.
        this.light = new Lane(4 * processors, PATIENCE);
        this.dear = new Lane(Math.max(1, processors / 2), PATIENCE);
    }

    /**
     * Waits until it is a client's turn.
     *
     * @param points what it asks for costs
     * @param longest that it waits
     * @return to be closed when it has its answer; null if its turn did not come in time
     */
    Lane.@Nullable Turn take(Client client, long points, Duration longest)
            throws InterruptedException {
        return (points < DEAR ? light : dear).take(client, points, longest);
    }
}
