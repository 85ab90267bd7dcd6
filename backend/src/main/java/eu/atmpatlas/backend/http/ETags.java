package eu.atmpatlas.backend.http;

import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * ETags: a hash of the content, so that a browser asks again after a change and only then gets the
 * content again. Weak, since answers may be compressed.
 */
public final class ETags {

    private ETags() {}

    /** The tag of a file. */
    public static String of(Resource file) {
        try {
            return of(file.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tag of content that is made for an answer. */
    public static String of(byte[] content) {
        return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
    }
}
