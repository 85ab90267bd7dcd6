package eu.atmpatlas.backend.limit;

import eu.atmpatlas.graph.database.Deadline;

import graphql.ExecutionInput;

import org.jspecify.annotations.Nullable;

/** The execution of a query, so that it can be stopped by whoever gives it up. */
final class Running {

    private final Deadline deadline;
    private @Nullable ExecutionInput execution;
    private boolean stopped;

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

    /** No further field is fetched. */
    synchronized void stop() {
        stopped = true;
        if (execution != null) {
            execution.cancel();
        }
    }
}
