package eu.atmpatlas.graph.provenance;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the web: their normal form, and what is wrong with them. */
public final class WebAddress {

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://(?:([^/?#]*)@)?([^/?#:]+)(:\\d*)?([/?#].*)?");
    private static final Pattern SECOND = Pattern.compile("(?i)[,;|\\s]\\s*(https?://|www\\.)");
    private static final int MAX_PORT = 65_535;

    private WebAddress() {}

    /**
     * Returns the address with scheme and host in small letters, the host in the letters of the
     * domain name system, and no default port. Anything else is returned as it is.
     */
    public static String normalise(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String user = parts.group(2) == null ? "" : parts.group(2) + "@";
        String port = parts.group(4) == null ? "" : parts.group(4);
        boolean byDefault = port.equals(":") || port.equals(scheme.equals("http") ? ":80" : ":443");
        String rest = parts.group(5) == null ? "" : parts.group(5);
        return scheme + "://" + user + host(parts.group(3)) + (byDefault ? "" : port) + rest;
    }

    /**
     * Returns what two addresses of one page have in common: not the scheme, "www." or a slash at
     * the end.
     */
    public static String key(String address) {
        return normalise(address).replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** Returns the error, or null if it is the address of a page on the web. */
    public static @Nullable String validationError(String address) {
        if (SECOND.matcher(address).find()) {
            return "contains more than one address: " + address;
        }
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return "must be an http or https address: " + address;
        }
        if (parts.group(2) != null) {
            return "contains a user name or password, which the atlas does not publish";
        }
        String port = parts.group(4);
        if (port != null && port.length() > 1 && !isPort(port.substring(1))) {
            return "has no valid port: " + address;
        }
        try {
            boolean hasHost = new URI(normalise(address)).getHost() != null;
            return hasHost ? null : "must be an http or https address: " + address;
        } catch (URISyntaxException malformed) {
            return "is not a valid address: " + address;
        }
    }

    private static boolean isPort(String digits) {
        return digits.length() <= 5
                && Integer.parseInt(digits) <= MAX_PORT
                && Integer.parseInt(digits) > 0;
    }

    private static String host(String host) {
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
