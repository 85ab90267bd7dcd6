package eu.atmpatlas.web.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a content: the first 40 bits of its SHA-256. */
final class ContentHash {

    private static final int BYTES = 5;

    private ContentHash() {}

    static String of(byte[]... contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
