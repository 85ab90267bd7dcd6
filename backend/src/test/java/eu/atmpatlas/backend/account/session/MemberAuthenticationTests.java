package eu.atmpatlas.backend.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.Role;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.AccountSession;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** Who a request acts as, and what the public log learns of it. */
class MemberAuthenticationTests {

    private static final Account ADA =
            new Account(
                    "an-id-of-ada",
                    "Ada Lovelace",
                    "ada@site.example",
                    new AccountRoles(Set.of("CURATOR"), Set.of("NL"), Set.of("SITE"), Set.of()),
                    Instant.EPOCH);

    @Test
    void rolesBecomeThoseOfTheActor() {
        Actor actor = actor();
        assertThat(actor.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.CURATOR);
        assertThat(actor.countries()).containsExactly("NL");
        assertThat(actor.kinds()).containsExactly(EntityKind.SITE);
    }

    @Test
    void thePublicNameRevealsNothing() {
        assertThat(actor().displayName())
                .matches("member [0-9a-f]{8}")
                .doesNotContain("Ada", "an-id");
    }

    private static Actor actor() {
        var session =
                new AccountSession("s", "Firefox", Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        return new MemberAuthentication(new SignedIn(ADA, session)).getPrincipal();
    }
}
