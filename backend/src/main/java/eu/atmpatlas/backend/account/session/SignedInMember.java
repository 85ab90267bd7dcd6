package eu.atmpatlas.backend.account.session;

import eu.atmpatlas.backend.error.ForbiddenException;
import eu.atmpatlas.graph.account.AccountSessions.SignedIn;

import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;

/** The person whose session the current request has. */
public final class SignedInMember {

    private SignedInMember() {}

    /** The person who has signed in, if somebody has. */
    public static Optional<SignedIn> find() {
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
    public static SignedIn require() {
        return find().orElseThrow(() ->
                new ForbiddenException("account", "is for those who have signed in", false));
    }
}
