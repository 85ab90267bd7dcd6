package eu.atmpatlas.backend.linked;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The representations of a resource. The first is the default. */
enum Representation {
    /** The page. */
    HTML("html", "text/html"),
    /** Plain JSON. */
    JSON("json", "application/json"),
    /** JSON-LD 1.1. */
    JSON_LD("jsonld", "application/ld+json"),
    /** Turtle. */
    TURTLE("ttl", "text/turtle"),
    /** N-Triples. */
    N_TRIPLES("nt", "application/n-triples");

    /** The data representations. */
    static final Set<Representation> DATA = EnumSet.complementOf(EnumSet.of(HTML));

    private static final MediaType XHTML = MediaType.APPLICATION_XHTML_XML;

    private final String suffix;
    private final MediaType type;

    Representation(String suffix, String type) {
        this.suffix = suffix;
        this.type = MediaType.parseMediaType(type);
    }

    /** The suffix that requests it: {@code ttl}. */
    String suffix() {
        return suffix;
    }

    MediaType type() {
        return type;
    }

    /** The Content-Type; JSON needs no charset. */
    MediaType contentType() {
        return this == JSON || this == JSON_LD ? type : new MediaType(type, StandardCharsets.UTF_8);
    }

    static Optional<Representation> bySuffix(String suffix) {
        return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
    }

    /**
     * The best match of an Accept header (RFC 9110, 12.5.1): for each representation, the most
     * specific matching range determines the quality.
     *
     * @param accept all Accept headers of the request; none accepts everything
     * @param offered representations to choose from
     * @return empty if none is acceptable, or the header is malformed
     */
    static Optional<Representation> bestMatch(List<String> accept, Set<Representation> offered) {
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            return Optional.empty();
        }
        if (ranges.isEmpty()) {
            return offered.stream().findFirst();
        }
        Representation best = null;
        double weight = 0;
        for (Representation each : offered) {
            double quality = quality(each.type, ranges);
            if (each == HTML) {
                quality = Math.max(quality, ranges.contains(XHTML) ? quality(XHTML, ranges) : 0);
            }
            if (quality > weight) {
                best = each;
                weight = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double quality(MediaType type, List<MediaType> ranges) {
        int specific = -1;
        double weight = 0;
        for (MediaType range : ranges) {
            int specificity = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            // Parameters such as profile or charset are ignored.
            boolean matches =
                    specificity == 0
                            || type.getType().equals(range.getType())
                                    && (specificity == 1
                                            || type.getSubtype().equals(range.getSubtype()));
            if (matches && specificity > specific) {
                specific = specificity;
                weight = range.getQualityValue();
            }
        }
        return weight;
    }
}
