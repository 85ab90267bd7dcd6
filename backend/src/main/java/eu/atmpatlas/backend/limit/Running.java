package eu.atmpatlas.backend.limit;

import eu.atmpatlas.graph.database.Deadline;

import graphql.ExecutionInput;

import org.jspecify.annotations.Nullable;

/** The execution of a query, so that it can be stopped by whoever gives it up. */
final class Running {

    private final Deadline deadline;
    private @Nullable ExecutionInput execution;
    private boolean stopped;
    private Lane.@Nullable Turn turn;

    /**
     * @param deadline until which somebody waits for it
     */
    Running(Deadline deadline) {
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    synchronized void is(ExecutionInput started) {
        execution = started;
        if (stopped) {
            started.cancel();
        }
    }

    /** Has a place among those that are being answered. */
    synchronized void at(Lane.Turn place) {
        turn = place;
    }

    /** Nothing is done for it any more. */
    synchronized void over() {
        if (turn != null) {
            turn.close();
        }
    }

    /** No further field is fetched. */
    synchronized void stop() {
        stopped = true;
        if (execution != null) {
            execution.cancel();
        }
    }
}
