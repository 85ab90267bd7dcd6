package eu.atmpatlas.backend.permission;

import eu.atmpatlas.backend.error.ForbiddenException;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The one place that decides who may do what. */
public final class Permissions {

    private static final Map<Action, Set<Role>> ROLES = new EnumMap<>(Action.class);

    static {
        ROLES.put(Action.SUGGEST, EnumSet.allOf(Role.class));
        ROLES.put(Action.EDIT, EnumSet.of(Role.OWNER, Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.DECIDE, EnumSet.of(Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.REVERT, EnumSet.of(Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.MERGE_RECORDS, EnumSet.of(Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.CONFIRM, EnumSet.of(Role.OWNER, Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.SEE_PROPOSALS, EnumSet.of(Role.CURATOR, Role.ADMINISTRATOR));
        ROLES.put(Action.MANAGE_MEMBERS, EnumSet.of(Role.ADMINISTRATOR));
    }

    private Permissions() {}

    /**
     * Whether an actor may do something.
     *
     * @param record the record that it is about; null if it is about none in particular
     */
    public static boolean allows(Actor actor, Action action, @Nullable ProtectedRecord record) {
        return Objects.requireNonNull(ROLES.get(action)).stream()
                .filter(role -> role == Role.VISITOR || actor.is(role))
                .anyMatch(role -> reaches(actor, role, record));
    }

    /**
     * Whether an actor may decide what somebody has proposed. Four eyes: nobody decides their own
     * proposal, an administrator neither. The same holds for authorisations, inspections and
     * merges, which one person proposes and another one decides.
     *
     * @param proposer id of the actor who proposed it; null for a visitor
     */
    public static boolean allowsDecision(
            Actor actor, @Nullable ProtectedRecord record, @Nullable String proposer) {
        return allows(actor, Action.DECIDE, record) && !actor.id().equals(proposer);
    }

    /**
     * Requires that an actor may do something.
     *
     * @throws ForbiddenException if not
     */
    public static void check(Actor actor, Action action, @Nullable ProtectedRecord record) {
        if (!allows(actor, action, record)) {
            throw refusal(actor, action);
        }
    }

    /**
     * Requires that an actor may decide a proposal.
     *
     * @throws ForbiddenException if not
     */
    public static void checkDecision(
            Actor actor, @Nullable ProtectedRecord record, @Nullable String proposer) {
        check(actor, Action.DECIDE, record);
        if (!allowsDecision(actor, record, proposer)) {
            throw new ForbiddenException(
                    "decision", "is for somebody else: nobody decides their own proposal", true);
        }
    }

    private static boolean reaches(Actor actor, Role role, @Nullable ProtectedRecord record) {
        return switch (role) {
            case VISITOR, MEMBER, ADMINISTRATOR -> true;
            case OWNER ->
                    record != null && record.id() != null && actor.records().contains(record.id());
            case CURATOR -> record == null || actor.caresFor(record);
        };
    }

    private static ForbiddenException refusal(Actor actor, Action action) {
        return actor.isVisitor()
                ? new ForbiddenException(action.field(), "is for those who have signed in", false)
                : new ForbiddenException(
                        action.field(), "is not allowed to you for this record", true);
    }
}
