package eu.atmpatlas.backend.permission;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.Set;

/**
 * Who makes a request.
 *
 * @param id permanent, and reveals nothing; it is never published
 * @param displayName the name that they have chosen for the public change log
 * @param roles never empty
 * @param countries ISO 3166-1 codes that a curator cares for; empty for all
 * @param kinds that a curator cares for; empty for all
 * @param records ids of the records that an owner keeps
 */
public record Actor(
        String id,
        String displayName,
        Set<Role> roles,
        Set<String> countries,
        Set<EntityKind> kinds,
        Set<String> records) {

    /** Somebody who has not signed in. */
    public static final Actor VISITOR =
            new Actor("visitor", "visitor", Set.of(Role.VISITOR), Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Actor {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
        records = Set.copyOf(records);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor has at least one role");
        }
    }

    /** Somebody who administers the atlas. */
    public static Actor administrator(String id, String displayName) {
        return new Actor(id, displayName, Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), Set.of());
    }

    /** Whether the actor has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether nobody has signed in. */
    public boolean isVisitor() {
        return equals(VISITOR);
    }

    /** Whether a curator with these countries and kinds cares for a record. */
    boolean caresFor(ProtectedRecord record) {
        String country = record.country();
        return (countries.isEmpty() || country != null && countries.contains(country))
                && (kinds.isEmpty() || kinds.contains(record.kind()));
    }
}
