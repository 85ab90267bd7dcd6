package eu.atmpatlas.backend.limit;

import graphql.ExecutionInput;

import org.jspecify.annotations.Nullable;

/** The execution of a query, so that it can be stopped by whoever gives it up. */
final class Running {

    private @Nullable ExecutionInput execution;
    private boolean stopped;

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
