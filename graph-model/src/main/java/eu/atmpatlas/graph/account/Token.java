package eu.atmpatlas.graph.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random values that cannot be guessed. Secrets have 256 bits and are stored only as SHA-256
 * hashes: such a secret needs no slow password hash.
 */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** A new secret. */
    static String secret() {
        return random(32);
    }

    /** A new identifier, which need not be secret. */
    static String id() {
        return random(16);
    }

    private static String random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
