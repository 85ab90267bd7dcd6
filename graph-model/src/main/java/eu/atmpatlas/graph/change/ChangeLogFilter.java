package eu.atmpatlas.graph.change;

import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import java.util.Set;

/**
 * Selects changes of the log. Each set lists accepted values; an empty set accepts all. The filter
 * may accept too much, but it never misses a matching change.
 *
 * @param kinds of the record, or of one of the records that a relation or part touches
 * @param countries codes, including the narrower ones: of the record before or after the change, or
 *     of one of the records that a relation or part touches
 * @param records ids of records; the change touches at least one of them
 */
public record ChangeLogFilter(
        Set<EntityKind> kinds,
        Set<String> countries,
        Set<String> records,
        Set<Subject> subjects,
        Set<Operation> operations,
        Set<Method> methods,
        Set<String> actors) {

    /** Copies the sets. */
    public ChangeLogFilter {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        records = Set.copyOf(records);
        subjects = Set.copyOf(subjects);
        operations = Set.copyOf(operations);
        methods = Set.copyOf(methods);
        actors = Set.copyOf(actors);
    }

    /** Returns whether all sets are empty. */
    boolean matchesEverything() {
        return kinds.isEmpty()
                && countries.isEmpty()
                && records.isEmpty()
                && subjects.isEmpty()
                && operations.isEmpty()
                && methods.isEmpty()
                && actors.isEmpty();
    }
}
