package eu.atmpatlas.backend.platform;

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
final class PackedFiles implements ResourceResolver {

    /** A file of which packing does not save a kilobyte or so is sent as it is. */
    private static final double WORTH_IT = 0.9;

    private record Forms(Resource plain, Resource packed) {}

    private final Map<String, Forms> kept = new ConcurrentHashMap<>();

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Forms forms = kept.get(path);
        if (forms == null) {
            Resource found = chain.resolveResource(request, path, locations);
            if (found == null || found.isFile()) {
                return found;
            }
            forms = read(found);
            kept.put(path, forms);
        }
        return takesGzip(request) ? forms.packed() : forms.plain();
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static boolean takesGzip(@Nullable HttpServletRequest request) {
        if (request == null) {
            return false;
        }
        String takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return takes != null
                && takes.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static Forms read(Resource file) {
        try {
            byte[] plain = file.getContentAsByteArray();
            byte[] packed = gzip(plain);
            var asItIs = new PackedFile(plain, file.getFilename(), file.getURL(), false);
            return new Forms(
                    asItIs,
                    packed.length < plain.length * WORTH_IT
                            ? new PackedFile(packed, file.getFilename(), file.getURL(), true)
                            : asItIs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
