package eu.atmpatlas.graph.account;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an account may do, as stored.
 *
 * @param roles names of roles
 * @param countries ISO codes that a curator cares for; empty for all
 * @param kinds of records that a curator cares for; empty for all
 * @param records ids of the records that the person owns
 */
public record AccountRoles(
        Set<String> roles, Set<String> countries, Set<String> kinds, Set<String> records) {

    /** In alphabetical order, so that equal roles are written alike. */
    public AccountRoles {
        roles = sorted(roles);
        countries = sorted(countries);
        kinds = sorted(kinds);
        records = sorted(records);
    }

    /** Roles without any limit to countries, kinds or records. */
    public static AccountRoles of(String... roles) {
        return new AccountRoles(Set.of(roles), Set.of(), Set.of(), Set.of());
    }

    private static Set<String> sorted(Set<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    Map<String, Object> properties() {
        return Map.of(
                "roles", List.copyOf(roles),
                "countries", List.copyOf(countries),
                "kinds", List.copyOf(kinds),
                "records", List.copyOf(records));
    }

    static AccountRoles read(Value node) {
        return new AccountRoles(
                strings(node.get("roles")),
                strings(node.get("countries")),
                strings(node.get("kinds")),
                strings(node.get("records")));
    }

    private static Set<String> strings(Value value) {
        return value.isNull()
                ? Set.of()
                : value.asList(Values.ofString()).stream().collect(Collectors.toSet());
    }

    /** One line, for the audit log: {@code CURATOR; countries NL, BE}. */
    @Override
    public String toString() {
        return String.join(", ", roles)
                + listed("; countries ", countries)
                + listed("; kinds ", kinds)
                + listed("; records ", records);
    }

    private static String listed(String label, Set<String> values) {
        return values.isEmpty() ? "" : label + String.join(", ", values);
    }
}
