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
enum Form {
    /** As the specification has it. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** For clients older than it: the same, but answers that failed bear the other type. */
    JSON("application/json");

    private final MediaType type;

    Form(String type) {
        this.type = MediaType.parseMediaType(type + ";charset=utf-8");
    }

    MediaType type() {
        return type;
    }

    /** The form that suits the reader best; empty if none does. */
    static Optional<Form> suiting(List<String> accept) {
        if (accept.isEmpty()) {
            return Optional.of(GRAPHQL_RESPONSE);
        }
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            // Of equally good ones, max takes the first.
            return Stream.of(values())
                    .filter(form -> form.quality(ranges) > 0)
                    .max(Comparator.comparingDouble(form -> form.quality(ranges)));
        } catch (InvalidMediaTypeException malformed) {
            return Optional.empty();
        }
    }

    /** By the range that names it most exactly. */
    private double quality(List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type) && charset(range))
                .max(Comparator.comparingInt(Form::exactness))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static boolean charset(MediaType range) {
        Charset charset = range.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
