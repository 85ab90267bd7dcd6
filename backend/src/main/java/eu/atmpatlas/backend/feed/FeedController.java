package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeFilterParameters;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.graph.change.ChangeLog;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/**
 * The last fifty changes at {@code /feed.atom} and {@code /feed.json}, with the same filter
 * parameters as {@code /changes}, and {@code lang=nl} for Dutch. A feed changes only with the log.
 */
@Controller
class FeedController {

    private static final int MAX_ENTRIES = 50;
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "feed+json");
    private static final CacheControl CACHE_CONTROL =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ChangeLog log;
    private final ChangePages pages;
    private final FeedEntryMapper mapper;
    private final ChangeJson json;
    private final PublicUrl address;
    private final MessageCatalogue messages;

    FeedController(
            ChangeLog log,
            ChangePages pages,
            FeedEntryMapper mapper,
            ChangeJson json,
            PublicUrl address,
            MessageCatalogue messages) {
        this.log = log;
        this.pages = pages;
        this.mapper = mapper;
        this.json = json;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            HttpServletRequest request) {
        return respond(parameters, ifNoneMatch, request, ATOM, AtomFeedWriter::bytes);
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            HttpServletRequest request) {
        return respond(
                parameters,
                ifNoneMatch,
                request,
                JSON,
                feed -> json.text(JsonFeed.of(feed)).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> respond(
            MultiValueMap<String, String> parameters,
            @Nullable String ifNoneMatch,
            HttpServletRequest request,
            MediaType type,
            Function<Feed, byte[]> writer) {
        ChangeFilter filter = ChangeFilterParameters.filter(parameters, "lang");
        Language language = language(parameters.getFirst("lang"));
        String etag = "W/\"%d\"".formatted(log.head());
        if (ifNoneMatch != null && ifNoneMatch.contains(etag)) {
            return with(HttpStatus.NOT_MODIFIED, etag).build();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var feed =
                new Feed(
                        language,
                        messages.text(Language.choose(language, "en", "nl"), "feed.title"),
                        address.of("/"),
                        address.of(request.getRequestURI() + query),
                        mapper.entries(
                                pages.page(
                                                new ChangePages.Request(
                                                        filter,
                                                        0,
                                                        Long.MAX_VALUE,
                                                        MAX_ENTRIES,
                                                        true))
                                        .changes()
                                        .reversed(),
                                language));
        return with(HttpStatus.OK, etag).contentType(type).body(writer.apply(feed));
    }

    private static Language language(@Nullable String lang) {
        return switch (lang) {
            case null -> Language.EN;
            case "en" -> Language.EN;
            case "nl" -> Language.NL;
            default -> throw new BadInputException("lang", "must be en or nl, not " + lang);
        };
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, String etag) {
        return ResponseEntity.status(status).eTag(etag).cacheControl(CACHE_CONTROL);
    }
}
