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
class Clients {

    /** Twice the time in which a budget is whole again. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final int MOST = 200_000;

    private final long perAddress;
    private final long mistake;
    private final KeyRing keys;
    private final Cache<String, Client> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REMEMBERED).build();

    Clients(LimitProperties limits, KeyRing keys) {
        this.perAddress = limits.pointsPerMinute();
        this.mistake = limits.mistake();
        this.keys = keys;
    }

    /** Whoever sits behind an address. */
    Client at(@Nullable InetAddress address) {
        return known.get(
                "address " + (address == null ? "unknown" : network(address)),
                _ -> new Client("address", new Budget(perAddress), new Fines(mistake)));
    }

    /** The holder of a key; null if there is no such key. */
    @Nullable Client holding(String key) {
        KeyRing.Allowance allowance = keys.allowance(key);
        if (allowance == null) {
            return null;
        }
        // With the allowance in the name, a key whose allowance changes gets a new budget.
        return known.get(
                "key %s %d".formatted(allowance.id(), allowance.pointsPerMinute()),
                _ ->
                        new Client(
                                "key",
                                new Budget(allowance.pointsPerMinute()),
                                new Fines(mistake)));
    }

    /** An IPv6 customer has a whole /64 to choose from: that is one client. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
