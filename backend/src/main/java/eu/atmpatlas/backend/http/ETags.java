package eu.atmpatlas.backend.http;

import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Computes ETags: a hash of the content, so that a browser downloads the content again only after a
 * change. Weak, because responses may be compressed.
 */
public final class ETags {

    private ETags() {}

    /** The ETag of a file. */
    public static String of(Resource file) {
        try {
            return of(file.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The ETag of generated content. */
    public static String of(byte[] content) {
        return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
    }
}
