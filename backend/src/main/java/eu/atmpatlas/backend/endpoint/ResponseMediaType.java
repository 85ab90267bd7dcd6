package eu.atmpatlas.backend.endpoint;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The media types of answers, the better one first. */
enum ResponseMediaType {
    /** As the specification has it. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** For clients older than it: the same, but answers that failed bear the other type. */
    JSON("application/json");

    private final MediaType mediaType;

    ResponseMediaType(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType + ";charset=utf-8");
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The form that suits the reader best; empty if none does. */
    static Optional<ResponseMediaType> bestMatch(List<String> accept) {
        if (accept.isEmpty()) {
            return Optional.of(GRAPHQL_RESPONSE);
        }
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            // Of equally good ones, max takes the first.
            return Stream.of(values())
                    .filter(candidate -> candidate.quality(ranges) > 0)
                    .max(Comparator.comparingDouble(candidate -> candidate.quality(ranges)));
        } catch (InvalidMediaTypeException malformed) {
            return Optional.empty();
        }
    }

    /** By the range that names it most exactly. */
    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(mediaType) && acceptsUtf8(range))
                .max(Comparator.comparingInt(ResponseMediaType::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static boolean acceptsUtf8(MediaType range) {
        Charset charset = range.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
