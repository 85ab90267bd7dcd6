package eu.atmpatlas.backend.http;

import org.springframework.core.io.Resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ETags: a hash of the content, so that a browser asks again after a change and only then gets the
 * content again. Weak, since answers may be compressed.
 */
public final class ETags {

    private final Map<String, String> etags = new ConcurrentHashMap<>();

    /** The file's tag; each file is read once. */
    public String of(Resource file) {
        try {
            return etags.computeIfAbsent(file.getURL().toString(), address -> hash(file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The tag of content that is made for an answer. */
    public static String of(byte[] content) {
        return hash(new ByteArrayInputStream(content));
    }

    private static String hash(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return hash(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(InputStream in) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return "W/\"%s\"".formatted(HexFormat.of().formatHex(digest.digest(), 0, 12));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
