package eu.atmpatlas.backend.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, in the form that clients send. */
final class Sha256 {

    private Sha256() {}

    /** The hash in lower-case hexadecimal digits. A separator keeps consecutive texts apart. */
    static String hex(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < texts.length; i++) {
                if (i > 0) {
                    digest.update((byte) 0);
                }
                digest.update(texts[i].getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
