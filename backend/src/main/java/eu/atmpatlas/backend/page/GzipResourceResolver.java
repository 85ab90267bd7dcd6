package eu.atmpatlas.backend.page;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps each file that was asked for in memory, plain and gzipped: a page asks for a hundred of
 * them, and looking into jars and packing the same file again would be most of the work. Only what
 * stands in the application is kept, so there is an end to it; files in folders, where they can
 * change, are read each time.
 */
final class GzipResourceResolver implements ResourceResolver {

    /** A file of which packing does not save a kilobyte or so is sent as it is. */
    private static final double MAX_COMPRESSION_RATIO = 0.9;

    private record Variants(Resource plain, Resource gzipped) {}

    private final Map<String, Variants> cache = new ConcurrentHashMap<>();

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Variants variants = cache.get(path);
        if (variants == null) {
            Resource found = chain.resolveResource(request, path, locations);
            if (found == null || found.isFile()) {
                return found;
            }
            variants = load(found);
            cache.put(path, variants);
        }
        return acceptsGzip(request) ? variants.gzipped() : variants.plain();
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static boolean acceptsGzip(@Nullable HttpServletRequest request) {
        if (request == null) {
            return false;
        }
        String acceptEncoding = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return acceptEncoding != null
                && acceptEncoding.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static Variants load(Resource file) {
        try {
            byte[] plain = file.getContentAsByteArray();
            byte[] gzipped = gzip(plain);
            var uncompressed =
                    new InMemoryResource(plain, file.getFilename(), file.getURL(), false);
            return new Variants(
                    uncompressed,
                    gzipped.length < plain.length * MAX_COMPRESSION_RATIO
                            ? new InMemoryResource(gzipped, file.getFilename(), file.getURL(), true)
                            : uncompressed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var gzipped = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = new GZIPOutputStream(gzipped)) {
            out.write(plain);
        }
        return gzipped.toByteArray();
    }
}
