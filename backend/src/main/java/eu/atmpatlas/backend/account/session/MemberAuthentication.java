package eu.atmpatlas.backend.account.session;

import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.Role;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person who has signed in. The principal is an {@link Actor}. */
public final class MemberAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Actor actor;

    MemberAuthentication(SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList("ROLE_MEMBER"));
        this.signedIn = signedIn;
        this.actor = actor(signedIn.account());
        setAuthenticated(true);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static Actor actor(Account account) {
        AccountRoles stored = account.roles();
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        stored.roles().forEach(name -> roles.add(Role.valueOf(name)));
        return new Actor(
                account.id(),
                publicName(account),
                roles,
                stored.countries(),
                stored.kinds().stream().map(EntityKind::valueOf).collect(Collectors.toSet()),
                stored.records());
    }

    /**
     * What the public change log calls a person. It is no name, because the log is published and
     * never forgets: when the account is deleted, nothing leads from it to the person.
     */
    public static String publicName(Account account) {
        byte[] id = account.id().getBytes(StandardCharsets.UTF_8);
        return "member " + UUID.nameUUIDFromBytes(id).toString().substring(0, 8);
    }

    /** The roles that an administrator can give. */
    public static Set<String> grantableRoles() {
        return Stream.of(Role.MEMBER, Role.OWNER, Role.CURATOR, Role.ADMINISTRATOR)
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}
