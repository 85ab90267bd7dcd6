package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The media types of responses, in the server's order of preference. */
enum ResponseMediaType {
    /** The media type of the specification GraphQL over HTTP. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** For older clients. Error responses still have the other type. */
    JSON("application/json"),
    /** Server-Sent Events. A client must name the type: {@code *}{@code /*} does not include it. */
    EVENT_STREAM("text/event-stream");

    private final MediaType mediaType;

    ResponseMediaType(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType + ";charset=utf-8");
    }

    MediaType mediaType() {
        return mediaType;
    }

    /**
     * The type with the highest quality. At equal quality, the type of the first range in the
     * header; within one range, the server's preference. Empty if the header accepts none.
     */
    static Optional<ResponseMediaType> bestMatch(List<String> accept) {
        if (accept.isEmpty()) {
            return Optional.of(GRAPHQL_RESPONSE);
        }
        List<MediaType> ranges = ranges(accept);
        return Stream.of(values())
                .map(candidate -> candidate.match(ranges))
                .filter(Objects::nonNull)
                .min(Match.BEST_FIRST)
                .map(Match::mediaType);
    }

    /** Whether the header names event streams, so that a subscription is possible. */
    static boolean acceptsEventStream(List<String> accept) {
        return EVENT_STREAM.match(ranges(accept)) != null;
    }

    /**
     * A type that the header accepts.
     *
     * @param quality above 0
     * @param position of the range in the header
     */
    private record Match(ResponseMediaType mediaType, double quality, int position) {

        private static final Comparator<Match> BEST_FIRST =
                Comparator.comparingDouble((Match match) -> -match.quality)
                        .thenComparingInt(Match::position)
                        .thenComparing(Match::mediaType);
    }

    /**
     * The match with the most specific range for this type; null if the header does not accept it.
     */
    private @Nullable Match match(List<MediaType> ranges) {
        MediaType best =
                ranges.stream()
                        .filter(this::isIncludedIn)
                        .min(Comparator.comparingInt(range -> -specificity(range)))
                        .orElse(null);
        return best == null || best.getQualityValue() <= 0
                ? null
                : new Match(this, best.getQualityValue(), ranges.indexOf(best));
    }

    private boolean isIncludedIn(MediaType range) {
        Charset charset = range.getCharset();
        return range.includes(mediaType)
                && (charset == null || charset.equals(StandardCharsets.UTF_8))
                && !(this == EVENT_STREAM && range.isWildcardType());
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    /** The ranges of the header; none if it is malformed. */
    private static List<MediaType> ranges(List<String> accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }
}
