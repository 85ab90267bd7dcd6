package eu.atmpatlas.graph.change;

import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import java.util.Set;

/**
 * Which changes are worth handing out. Each set holds what is let through; an empty one lets
 * everything through. A sieve may let through more than it says, never less.
 *
 * @param kinds of the record, or of one of the records that a tie or part touches
 * @param countries codes, the narrower ones included: of the record before or after, or of one of
 *     the records that a tie or part touches
 * @param records ids of records of which one is touched
 */
public record ChangeLogFilter(
        Set<EntityKind> kinds,
        Set<String> countries,
        Set<String> records,
        Set<Subject> subjects,
        Set<Operation> operations,
        Set<Method> methods,
        Set<String> actors) {

    /** Copies what it is given. */
    public ChangeLogFilter {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        records = Set.copyOf(records);
        subjects = Set.copyOf(subjects);
        operations = Set.copyOf(operations);
        methods = Set.copyOf(methods);
        actors = Set.copyOf(actors);
    }

    /** Whether nothing is kept back. */
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
