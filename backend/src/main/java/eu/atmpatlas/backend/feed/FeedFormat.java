package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.error.BadInputException;

import org.springframework.http.MediaType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of feeds. */
public enum FeedFormat {
    /** Changes as Atom (RFC 4287). */
    ATOM("atom", new MediaType("application", "atom+xml", StandardCharsets.UTF_8)),
    /** Changes as JSON Feed 1.1. */
    JSON("json", new MediaType("application", "feed+json")),
    /** Days as iCalendar (RFC 5545). */
    ICALENDAR("ics", new MediaType("text", "calendar", StandardCharsets.UTF_8));

    private final String suffix;
    private final MediaType mediaType;

    FeedFormat(String suffix, MediaType mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The end of its addresses: {@code ics}. */
    public String suffix() {
        return suffix;
    }

    /** The media type with its character set. */
    MediaType mediaType() {
        return mediaType;
    }

    /** The media type as links name it: {@code text/calendar}. */
    String type() {
        return mediaType.getType() + "/" + mediaType.getSubtype();
    }

    static FeedFormat of(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                "format",
                                "must be one of %s, not %s"
                                        .formatted(
                                                Arrays.stream(values())
                                                        .map(FeedFormat::suffix)
                                                        .collect(Collectors.joining(", ")),
                                                suffix)));
    }
}
