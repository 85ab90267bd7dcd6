package eu.atmpatlas.backend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Caches the clients of the last minutes with their budgets. A client is dropped when its budget
 * must be full again. Behind a proxy, all clients have the proxy's address, unless {@code
 * server.forward-headers-strategy} makes the server trust the proxy's headers.
 */
@Component
public class ClientRegistry {

    /** Twice the time in which a budget refills. */
    private static final Duration IDLE_EXPIRY = Duration.ofMinutes(2);

    private static final int MAX_CLIENTS = 200_000;

    private final long pointsPerAddress;
    private final long errorPoints;
    private final Cache<String, Client> cache =
            Caffeine.newBuilder().maximumSize(MAX_CLIENTS).expireAfterAccess(IDLE_EXPIRY).build();

    ClientRegistry(LimitProperties limits) {
        this.pointsPerAddress = limits.pointsPerMinute();
        this.errorPoints = limits.mistake();
    }

    /**
     * The sender of a request without a key: the address, or pages of other sites that are open at
     * the address. Those have a separate budget, so that they cannot spend the visitor's own.
     */
    Client ofSender(HttpServletRequest request) {
        return ofAddress(
                address(request), CrossSiteRequest.isCrossSite(request) ? "cross-site" : "address");
    }

    /**
     * The client for look-ups of keys that are not known as valid. Look-ups have a separate budget,
     * so that a bad key costs only senders of bad keys.
     */
    public Client keyLookupsOf(HttpServletRequest request) {
        return ofAddress(
                address(request),
                CrossSiteRequest.isCrossSite(request) ? "cross-site-key-lookup" : "key-lookup");
    }

    /** The client for requests from an address. */
    Client ofAddress(@Nullable InetAddress address) {
        return ofAddress(address, "address");
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

    /** The client of a key. */
    Client ofKey(ApiKeyLookup.Allowance allowance) {
        // The allowance is part of the cache key, so a key whose allowance changes gets a new
        // budget.
        return cache.get(
                "key %s %d".formatted(allowance.id(), allowance.pointsPerMinute()),
                _ ->
                        new Client(
                                "key",
                                new Budget(allowance.pointsPerMinute()),
                                new ErrorPenalty(errorPoints)));
    }

    /** An IPv6 customer usually has a /64 network, so a /64 counts as one client. */
    private static String networkPrefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /** The server passes a numeric address, so this makes no DNS query. */
    private static @Nullable InetAddress address(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
