package eu.atmpatlas.backend.linked;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The forms that a thing's address answers in. The first is given to those who take anything. */
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

    /** Those that are data. */
    static final Set<Representation> DATA = EnumSet.complementOf(EnumSet.of(HTML));

    private static final MediaType XHTML = MediaType.APPLICATION_XHTML_XML;

    private final String suffix;
    private final MediaType type;

    Representation(String suffix, String type) {
        this.suffix = suffix;
        this.type = MediaType.parseMediaType(type);
    }

    /** What an address ends in that asks for this form: {@code ttl}. */
    String suffix() {
        return suffix;
    }

    MediaType type() {
        return type;
    }

    /** The Content-Type; JSON says its own charset. */
    MediaType contentType() {
        return this == JSON || this == JSON_LD ? type : new MediaType(type, StandardCharsets.UTF_8);
    }

    static Optional<Representation> bySuffix(String suffix) {
        return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
    }

    /**
     * The form that an Accept header likes best (RFC 9110, 12.5.1): for each form the most specific
     * range that fits tells its weight.
     *
     * @param accept all Accept headers of the request; none means anything
     * @param offered to choose from
     * @return empty if none is acceptable, or the header cannot be read
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
            double own = quality(each.type, ranges);
            if (each == HTML) {
                own = Math.max(own, ranges.contains(XHTML) ? quality(XHTML, ranges) : 0);
            }
            if (own > weight) {
                best = each;
                weight = own;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double quality(MediaType type, List<MediaType> ranges) {
        int specific = -1;
        double weight = 0;
        for (MediaType range : ranges) {
            int how = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            // A profile or charset asked for does not make it another form.
            boolean fits =
                    how == 0
                            || type.getType().equals(range.getType())
                                    && (how == 1 || type.getSubtype().equals(range.getSubtype()));
            if (fits && how > specific) {
                specific = how;
                weight = range.getQualityValue();
            }
        }
        return weight;
    }
}
