package eu.atmpatlas.backend.limit;

import eu.atmpatlas.graph.database.Deadline;

import graphql.ExecutionInput;

import org.jspecify.annotations.Nullable;

/** The execution of a query, so that it can be stopped by whoever gives it up. */
final class RunningExecution {

    private final Deadline deadline;
    private @Nullable ExecutionInput execution;
    private boolean cancelled;
    private FairQueue.@Nullable Permit permit;

    /**
     * @param deadline until which somebody waits for it
     */
    RunningExecution(Deadline deadline) {
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    synchronized void begin(ExecutionInput input) {
        execution = input;
        if (cancelled) {
            input.cancel();
        }
    }

    /** Has a place among those that are being answered. */
    synchronized void hold(FairQueue.Permit acquired) {
        permit = acquired;
    }

    /** Nothing is done for it any more. */
    synchronized void finish() {
        if (permit != null) {
            permit.close();
        }
    }

    /** No further field is fetched. */
    synchronized void cancel() {
        cancelled = true;
        if (execution != null) {
            execution.cancel();
        }
    }
}
