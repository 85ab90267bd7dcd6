package eu.atmpatlas.backend.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Set;

/** Who may do what with which record. */
class PermissionsTests {

    private static final Map<String, Actor> ACTORS =
            Map.of(
                    "visitor", Actor.VISITOR,
                    "member", actor(Role.MEMBER, Set.of(), Set.of(), Set.of()),
                    "owner", actor(Role.OWNER, Set.of(), Set.of(), Set.of("own")),
                    "dutch", actor(Role.CURATOR, Set.of("NL"), Set.of(), Set.of()),
                    "sites", actor(Role.CURATOR, Set.of(), Set.of(EntityKind.SITE), Set.of()),
                    "both", actor(Role.CURATOR, Set.of("NL"), Set.of(EntityKind.SITE), Set.of()),
                    "curator", actor(Role.CURATOR, Set.of(), Set.of(), Set.of()),
                    "admin", Actor.administrator("admin", "Admin"));

    private static Actor actor(
            Role role, Set<String> countries, Set<EntityKind> kinds, Set<String> records) {
        return new Actor("id-" + role, "Name", Set.of(role), countries, kinds, records);
    }

    private static final Map<String, ProtectedRecord> RECORDS =
            Map.of(
                    "own", new ProtectedRecord("own", EntityKind.SITE, "NL"),
                    "dutch-site", new ProtectedRecord("nl1", EntityKind.SITE, "NL"),
                    "belgian-site", new ProtectedRecord("be1", EntityKind.SITE, "BE"),
                    "dutch-expert", new ProtectedRecord("nl2", EntityKind.EXPERT, "NL"),
                    "product", new ProtectedRecord("p1", EntityKind.PRODUCT, null),
                    "new-site", new ProtectedRecord(null, EntityKind.SITE, "NL"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    actor   | own | dutch-site | belgian-site | dutch-expert | product | new-site
                    visitor | -   | -          | -            | -            | -       | -
                    member  | -   | -          | -            | -            | -       | -
                    owner   | EC  | -          | -            | -            | -       | -
                    dutch   | *   | *          | -            | *            | -       | *
                    sites   | *   | *          | *            | -            | -       | *
                    both    | *   | *          | -            | -            | -       | *
                    curator | *   | *          | *            | *            | *       | *
                    admin   | *M  | *M         | *M           | *M           | *M      | *M
                    """)
    void table(
            String actor,
            String own,
            String dutchSite,
            String belgianSite,
            String dutchExpert,
            String product,
            String newSite) {
        check(actor, "own", own);
        check(actor, "dutch-site", dutchSite);
        check(actor, "belgian-site", belgianSite);
        check(actor, "dutch-expert", dutchExpert);
        check(actor, "product", product);
        check(actor, "new-site", newSite);
    }

    /** E: edit, C: confirm, *: all that curators may, M: the members too. */
    private static void check(String actor, String record, String expected) {
        boolean curates = expected.startsWith("*");
        for (Action action : Action.values()) {
            boolean allowed =
                    switch (action) {
                        case SUGGEST -> true;
                        case EDIT, CONFIRM -> curates || expected.equals("EC");
                        case DECIDE, REVERT, MERGE_RECORDS, SEE_PROPOSALS -> curates;
                        case MANAGE_MEMBERS -> expected.endsWith("M");
                    };
            assertThat(Permissions.allows(ACTORS.get(actor), action, RECORDS.get(record)))
                    .as("%s %s %s", actor, action, record)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void nobodyDecidesTheirOwnProposal() {
        for (String name : new String[] {"curator", "admin"}) {
            Actor actor = ACTORS.get(name);
            ProtectedRecord record = RECORDS.get("dutch-site");
            assertThat(Permissions.allowsDecision(actor, record, null)).isTrue();
            assertThat(Permissions.allowsDecision(actor, record, "somebody")).isTrue();
            assertThat(Permissions.allowsDecision(actor, record, actor.id())).isFalse();
            assertThatThrownBy(() -> Permissions.checkDecision(actor, record, actor.id()))
                    .isInstanceOfSatisfying(
                            ForbiddenException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void anyCuratorSeesTheQueueAndVisitorsAreAskedToSignIn() {
        assertThat(Permissions.allows(ACTORS.get("dutch"), Action.SEE_PROPOSALS, null)).isTrue();
        assertThat(Permissions.allows(ACTORS.get("owner"), Action.EDIT, null)).isFalse();
        assertThatThrownBy(() -> Permissions.check(Actor.VISITOR, Action.SEE_PROPOSALS, null))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNAUTHORIZED));
    }
}
