package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Selects changes. Each set holds the accepted values; an empty set accepts all. A relation or part
 * counts for the current kinds and countries of the records that it touches.
 *
 * @param countries codes, including broader ones such as {@code EU}
 * @param records ids
 * @param actors as named in the log
 */
public record ChangeFilter(
        Set<EntityKind> kinds,
        Set<String> countries,
        Set<String> records,
        Set<Subject> subjects,
        Set<Operation> operations,
        Set<Method> methods,
        Set<String> actors) {

    /** Accepts all changes. */
    public static final ChangeFilter ALL =
            new ChangeFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public ChangeFilter {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        records = Set.copyOf(records);
        subjects = Set.copyOf(subjects);
        operations = Set.copyOf(operations);
        methods = Set.copyOf(methods);
        actors = Set.copyOf(actors);
    }

    /** This filter, for records of these kinds only. */
    public ChangeFilter ofKinds(Set<EntityKind> only) {
        return new ChangeFilter(only, countries, records, subjects, operations, methods, actors);
    }

    /**
     * This filter, for these records only.
     *
     * @throws IllegalArgumentException without a record, which would accept all
     */
    public ChangeFilter ofRecords(Collection<String> only) {
        if (only.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a record");
        }
        return new ChangeFilter(
                kinds, countries, Set.copyOf(only), subjects, operations, methods, actors);
    }

    /** Whether the change can match, judging by the log entry alone. */
    boolean mayMatch(Change change) {
        boolean anyRecord = kinds.isEmpty() && countries.isEmpty();
        return allows(subjects, change.subject())
                && allows(operations, change.operation())
                && allows(methods, change.by().method())
                && allows(actors, change.by().actor())
                && (records.isEmpty() || !Collections.disjoint(records, change.touches()))
                && (anyRecord || !change.touches().isEmpty())
                && (change.kind() == null || allows(kinds, change.kind()));
    }

    /** Whether the change matches. */
    public boolean matches(PublishedChange change) {
        return allows(subjects, change.subject())
                && allows(operations, change.operation())
                && allows(methods, change.method())
                && allows(actors, change.actor())
                && allowsAny(records, change.records())
                && allowsAny(kinds, change.kinds())
                && allowsAny(countries, change.countries());
    }

    private static <T> boolean allows(Set<T> accepted, T value) {
        return accepted.isEmpty() || accepted.contains(value);
    }

    private static <T> boolean allowsAny(Set<T> accepted, Collection<T> values) {
        return accepted.isEmpty() || !Collections.disjoint(accepted, values);
    }
}
