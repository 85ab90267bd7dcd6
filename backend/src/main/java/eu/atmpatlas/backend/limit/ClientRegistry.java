package eu.atmpatlas.backend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The clients of the last minutes and their budgets. An address is forgotten as soon as its budget
 * is sure to be whole again. Behind a proxy, all have its address unless {@code
 * server.forward-headers-strategy} says that the proxy can be believed.
 */
@Component
class ClientRegistry {

    /** Twice the time in which a budget is whole again. */
    private static final Duration IDLE_EXPIRY = Duration.ofMinutes(2);

    private static final int MAX_CLIENTS = 200_000;

    private final long pointsPerAddress;
    private final long errorPoints;
    private final ApiKeyLookup keys;
    private final Cache<String, Client> cache =
            Caffeine.newBuilder().maximumSize(MAX_CLIENTS).expireAfterAccess(IDLE_EXPIRY).build();

    ClientRegistry(LimitProperties limits, ApiKeyLookup keys) {
        this.pointsPerAddress = limits.pointsPerMinute();
        this.errorPoints = limits.mistake();
        this.keys = keys;
    }

    /** Whoever sits behind an address. */
    Client ofAddress(@Nullable InetAddress address) {
        return ofAddress(address, "address");
    }

    /**
     * The pages of other sites that are open behind an address: they have a budget of their own, so
     * that none of them can spend a visitor's.
     */
    Client ofOtherSites(@Nullable InetAddress address) {
        return ofAddress(address, "cross-site");
    }

    /**
     * The look-ups of keys that are not known to be good. They have a budget of their own, so that
     * a bad key costs nobody but those who send bad keys in the same way.
     *
     * @param crossSite whether a page of another site sent the key
     */
    Client keyLookupsOf(@Nullable InetAddress address, boolean crossSite) {
        return ofAddress(address, crossSite ? "cross-site-key-lookup" : "key-lookup");
    }

    private Client ofAddress(@Nullable InetAddress address, String policy) {
        return cache.get(
                policy + " " + (address == null ? "unknown" : networkPrefix(address)),
                _ ->
                        new Client(
                                policy,
                                new Budget(pointsPerAddress),
                                new ErrorPenalty(errorPoints)));
    }

    /** Whether a key was good when it was last looked up. */
    boolean isKnownKey(String key) {
        return keys.isKnownKey(key);
    }

    /** The holder of a key; null if there is no such key. */
    @Nullable Client ofKey(String key) {
        ApiKeyLookup.Allowance allowance = keys.allowance(key);
        if (allowance == null) {
            return null;
        }
        // With the allowance in the name, a key whose allowance changes gets a new budget.
        return cache.get(
                "key %s %d".formatted(allowance.id(), allowance.pointsPerMinute()),
                _ ->
                        new Client(
                                "key",
                                new Budget(allowance.pointsPerMinute()),
                                new ErrorPenalty(errorPoints)));
    }

    /** An IPv6 customer has a whole /64 to choose from: that is one client. */
    private static String networkPrefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
