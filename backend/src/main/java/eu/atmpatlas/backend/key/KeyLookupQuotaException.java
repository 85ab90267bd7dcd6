package eu.atmpatlas.backend.key;

import eu.atmpatlas.backend.limit.Client;

import org.springframework.security.core.AuthenticationException;

import java.io.Serial;

/** A key was not looked up, because its sender has spent the budget for look-ups. */
public final class KeyLookupQuotaException extends AuthenticationException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Client client;
    private final long points;

    KeyLookupQuotaException(Client client, long points) {
        super("The budget for look-ups of keys is spent.");
        this.client = client;
        this.points = points;
    }

    /** The client whose budget is spent. */
    public Client client() {
        return client;
    }

    /** The points that the look-up costs. */
    public long points() {
        return points;
    }
}
