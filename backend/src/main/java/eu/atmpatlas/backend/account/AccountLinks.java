package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.Invitations;
import eu.atmpatlas.graph.account.Invitations.IssuedInvitation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Issues invitations as links. The secret is behind the {@code #}, so browsers send it to no server
 * and no server logs it.
 */
@Component
class AccountLinks {

    /** How long a link of the command line is valid. */
    static final Duration ADMINISTRATOR_VALIDITY = Duration.ofHours(24);

    /** How long the link of an administrator to a member is valid. */
    static final Duration MEMBER_VALIDITY = Duration.ofDays(7);

    private final Invitations invitations;
    private final PublicUrl publicUrl;

    AccountLinks(Invitations invitations, PublicUrl publicUrl) {
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    /** Invites a person, and returns the link. */
    String invite(
            String name,
            @Nullable String address,
            AccountRoles roles,
            Duration validity,
            String invitedBy) {
        IssuedInvitation issued = invitations.invite(name, address, roles, validity, invitedBy);
        return publicUrl.of("/account#invitation=" + issued.secret());
    }
}
