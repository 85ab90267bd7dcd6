package eu.atmpatlas.backend.webhook;

import org.apache.hc.client5.http.DnsResolver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * Resolves host names for webhooks, only to addresses of the public network. The connection uses
 * the address that was checked, so a later change of the DNS record cannot redirect it (DNS
 * rebinding).
 *
 * @param allowPrivate whether private addresses are allowed, for tests
 */
record PublicAddressResolver(boolean allowPrivate) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!allowPrivate && !Stream.of(all).allMatch(PublicAddressResolver::isPublic)) {
            throw new UnknownHostException(host + " resolves to an address that is not public");
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the address is public, according to IANA's special-purpose address registries. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        return address instanceof Inet4Address
                ? isPublic(first, second, third)
                : isPublic6(first << 8 | second, third << 8 | bytes[3] & 0xFF);
    }

    private static boolean isPublic(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 ->
                    second != 168
                            && !(second == 0 && (third == 0 || third == 2))
                            && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /**
     * Global unicast is 2000::/3. Tunnels (Teredo, 6to4) and documentation prefixes in it are
     * excluded.
     */
    private static boolean isPublic6(int first, int second) {
        boolean global = first >= 0x2000 && first <= 0x3FFF;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xDB8);
        boolean documentation = first == 0x3FFF && second < 0x1000;
        return global && !special && !documentation && first != 0x2002;
    }
}
