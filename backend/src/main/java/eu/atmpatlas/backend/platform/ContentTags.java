package eu.atmpatlas.backend.platform;

import org.springframework.core.io.Resource;

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
 * ETags of the files that the application carries: a hash of their content, so that a browser asks
 * again after an update and only then gets the file again. Weak, since answers may be compressed.
 */
final class ContentTags {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    /** The file's tag; each file is read once. */
    String of(Resource file) {
        try {
            return tags.computeIfAbsent(file.getURL().toString(), address -> hash(file));
        } catch (IOException nowhere) {
            throw new UncheckedIOException(nowhere);
        }
    }

    private static String hash(Resource file) {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return "W/\"%s\"".formatted(HexFormat.of().formatHex(digest.digest(), 0, 12));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
