package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;

import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;

/** The person whose session the current request has. */
final class SignedInMember {

    private SignedInMember() {}

    static Optional<SignedIn> find() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof MemberAuthentication member
                ? Optional.of(member.signedIn())
                : Optional.empty();
    }

    /**
     * The person who has signed in.
     *
     * @throws ForbiddenException if nobody has
     */
    static SignedIn require() {
        return find().orElseThrow(() ->
                new ForbiddenException("account", "is for those who have signed in", false));
    }
}
