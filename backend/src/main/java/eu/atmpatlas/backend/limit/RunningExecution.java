package eu.atmpatlas.backend.limit;

import eu.atmpatlas.graph.database.Deadline;

import graphql.ExecutionInput;

import org.jspecify.annotations.Nullable;

/** The execution of a query, with a handle to cancel it. */
final class RunningExecution {

    private final Deadline deadline;
    private @Nullable ExecutionInput execution;
    private boolean cancelled;
    private FairQueue.@Nullable Permit permit;

    /**
     * @param deadline of the request
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

    /** Stores the permit of the execution. */
    synchronized void hold(FairQueue.Permit acquired) {
        permit = acquired;
    }

    /** Ends the execution and releases the permit. */
    synchronized void finish() {
        if (permit != null) {
            permit.close();
        }
    }

    /** Cancels the execution: no further field is fetched. */
    synchronized void cancel() {
        cancelled = true;
        if (execution != null) {
            execution.cancel();
        }
    }
}
