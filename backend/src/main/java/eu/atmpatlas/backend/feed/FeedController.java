package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeFilterParameters;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.Pages;
import eu.atmpatlas.graph.change.ChangeLog;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;

/**
 * The last fifty changes at {@code /feed.atom} and {@code /feed.json}, with the same filter
 * parameters as {@code /changes}, and {@code lang=nl} for Dutch. A feed changes only with the log.
 */
@Controller
class FeedController {

    private static final CacheControl CACHE_CONTROL =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ChangeLog log;
    private final FeedWriter writer;
    private final MessageCatalogue messages;

    FeedController(ChangeLog log, FeedWriter writer, MessageCatalogue messages) {
        this.log = log;
        this.writer = writer;
        this.messages = messages;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            HttpServletRequest request) {
        return respond(parameters, ifNoneMatch, request, FeedFormat.ATOM);
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            HttpServletRequest request) {
        return respond(parameters, ifNoneMatch, request, FeedFormat.JSON);
    }

    private ResponseEntity<byte[]> respond(
            MultiValueMap<String, String> parameters,
            @Nullable String ifNoneMatch,
            HttpServletRequest request,
            FeedFormat format) {
        ChangeFilter filter = ChangeFilterParameters.filter(parameters, "lang");
        Language language = FeedLanguage.of(parameters.getFirst("lang"));
        String etag = "W/\"%d\"".formatted(log.head());
        if (ifNoneMatch != null && ifNoneMatch.contains(etag)) {
            return with(HttpStatus.NOT_MODIFIED, etag).build();
        }
        var head =
                new FeedWriter.Head(
                        language,
                        messages.text(FeedLanguage.code(language), "feed.title"),
                        "/",
                        Pages.address(request));
        return with(HttpStatus.OK, etag)
                .contentType(format.mediaType())
                .body(
                        format == FeedFormat.ATOM
                                ? writer.atom(head, filter)
                                : writer.json(head, filter));
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, String etag) {
        return ResponseEntity.status(status).eTag(etag).cacheControl(CACHE_CONTROL);
    }
}
