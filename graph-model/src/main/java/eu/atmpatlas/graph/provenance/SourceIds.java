package eu.atmpatlas.graph.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Ids of sources that are given by their web address: the same address has one id everywhere. */
public final class SourceIds {

    private SourceIds() {}

    /** Whether a text is a web address, not an id. */
    public static boolean isAddress(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8)
                || text.regionMatches(true, 0, "http://", 0, 7);
    }

    /** The id of all spellings of an address, that of the shortest one with https. */
    public static String of(String address) {
        return exact("https://" + WebAddress.key(address));
    }

    /** The id of one spelling of an address: {@code src-example-org-page-1f3a5b7c}. */
    public static String exact(String address) {
        String slug =
                address.replaceFirst("^https?://(www[.])?", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String start = slug.substring(0, Math.min(slug.length(), 60));
        return ("src-" + start + "-" + digest(address)).replaceAll("-+", "-");
    }

    /** A new source that is known only by its address. */
    public static Source source(String id, String address) {
        String url = WebAddress.normalise(address);
        String title = url.replaceFirst("^https?://(www[.])?", "");
        return new Source(id, title, url, null, null, null);
    }

    private static String digest(String address) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException("every JDK has SHA-256", missingAlgorithm);
        }
    }
}
