package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.account.session.MemberAuthentication;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Roles as an administrator enters them.
 *
 * @param countries ISO codes that a curator cares for; none for all
 * @param kinds that a curator cares for; none for all
 * @param records ids of the records that an owner keeps
 */
record RoleRequest(
        @Nullable List<String> roles,
        @Nullable List<String> countries,
        @Nullable List<String> kinds,
        @Nullable List<String> records) {

    private static final int MAX_VALUES = 200;

    /**
     * The roles, checked.
     *
     * @throws BadInputException naming the field
     */
    AccountRoles checked() {
        Set<String> grantable = MemberAuthentication.grantableRoles();
        return new AccountRoles(
                checked("roles", roles, grantable::contains),
                checked("countries", countries, code -> code.matches("[A-Z]{2}")),
                checked(
                        "kinds",
                        kinds,
                        kind ->
                                Stream.of(EntityKind.values())
                                        .anyMatch(k -> k.name().equals(kind))),
                checked("records", records, id -> id.matches("[a-z0-9-]{1,100}")));
    }

    private static Set<String> checked(
            String field, @Nullable List<String> values, Predicate<String> valid) {
        if (values == null) {
            return Set.of();
        }
        if (values.size() > MAX_VALUES) {
            throw new BadInputException(field, "must have at most %d values".formatted(MAX_VALUES));
        }
        for (String value : values) {
            if (!valid.test(value)) {
                throw new BadInputException(field, "must not contain " + value);
            }
        }
        return new HashSet<>(values);
    }
}
