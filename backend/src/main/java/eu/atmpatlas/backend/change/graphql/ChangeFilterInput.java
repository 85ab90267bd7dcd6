package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** {@code ChangeFilter} of the schema; a field that the client leaves out is null. */
record ChangeFilterInput(
        @Nullable List<String> countries,
        @Nullable List<String> records,
        @Nullable List<Subject> subjects,
        @Nullable List<Operation> operations,
        @Nullable List<Method> methods,
        @Nullable List<String> actors) {

    private static final int MAX_VALUES = 100;
    private static final ChangeFilterInput NONE =
            new ChangeFilterInput(null, null, null, null, null, null);

    /**
     * The filter that the arguments describe.
     *
     * @throws LimitExceededException if a list is too long
     */
    static ChangeFilter filter(
            @Nullable List<EntityKind> kinds, @Nullable ChangeFilterInput given) {
        ChangeFilterInput filter = given == null ? NONE : given;
        return new ChangeFilter(
                set("kinds", kinds),
                set("filter.countries", filter.countries),
                set("filter.records", filter.records),
                set("filter.subjects", filter.subjects),
                set("filter.operations", filter.operations),
                set("filter.methods", filter.methods),
                set("filter.actors", filter.actors));
    }

    private static <T> Set<T> set(String field, @Nullable List<T> values) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MAX_VALUES) {
            throw new LimitExceededException(
                    field, "must be at most %d, not %d".formatted(MAX_VALUES, values.size()));
        }
        return Set.copyOf(values);
    }
}
