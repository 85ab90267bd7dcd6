package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.Change.Operation;
import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance.Method;

import java.util.Collections;
import java.util.Set;

/**
 * Which changes somebody follows. Each set holds what is let through; an empty one lets everything
 * through. A tie or part counts for the kinds and countries that the records it touches have now.
 *
 * @param countries codes, wider ones such as {@code EU} included
 * @param records ids
 * @param actors as the log names them
 */
public record ChangeFilter(
        Set<EntityKind> kinds,
        Set<String> countries,
        Set<String> records,
        Set<Subject> subjects,
        Set<Operation> operations,
        Set<Method> methods,
        Set<String> actors) {

    /** Lets everything through. */
    public static final ChangeFilter ALL =
            new ChangeFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies what it is given. */
    public ChangeFilter {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        records = Set.copyOf(records);
        subjects = Set.copyOf(subjects);
        operations = Set.copyOf(operations);
        methods = Set.copyOf(methods);
        actors = Set.copyOf(actors);
    }

    /** Whether the change may match, as far as the log alone tells. */
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

    private static <T> boolean allows(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static <T> boolean allowsAny(Set<T> wanted, java.util.Collection<T> values) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, values);
    }
}
