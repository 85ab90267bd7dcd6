package eu.atmpatlas.backend.limit;

import eu.atmpatlas.graph.database.Deadline;

import io.micrometer.context.ThreadLocalAccessor;

import org.jspecify.annotations.Nullable;

/** Propagates a request's deadline to all threads that work for it. */
final class DeadlineThreadLocalAccessor implements ThreadLocalAccessor<Deadline> {

    static final String KEY = "atlas.deadline";

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable Deadline getValue() {
        return Deadline.current();
    }

    @Override
    public void setValue(Deadline deadline) {
        Deadline.set(deadline);
    }

    @Override
    public void setValue() {
        Deadline.set(null);
    }
}
