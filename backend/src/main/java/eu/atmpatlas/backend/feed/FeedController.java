package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.change.FilterParameters;
import eu.atmpatlas.backend.platform.PublicAddress;
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
 * The last fifty changes at {@code /feed.atom} and {@code /feed.json}, of some kinds or countries
 * where the address says so. A feed stays the same for as long as the log does.
 */
@Controller
class FeedController {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "feed+json");
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ChangeLog log;
    private final ChangePages pages;
    private final FeedText text;
    private final ChangeJson json;
    private final PublicAddress address;

    FeedController(
            ChangeLog log,
            ChangePages pages,
            FeedText text,
            ChangeJson json,
            PublicAddress address) {
        this.log = log;
        this.pages = pages;
        this.text = text;
        this.json = json;
        this.address = address;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known,
            HttpServletRequest request) {
        return answer(parameters, known, request, ATOM, AtomFeed::bytes);
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known,
            HttpServletRequest request) {
        return answer(
                parameters,
                known,
                request,
                JSON,
                feed -> json.text(JsonFeed.of(feed)).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(
            MultiValueMap<String, String> parameters,
            @Nullable String known,
            HttpServletRequest request,
            MediaType type,
            Function<Feed, byte[]> form) {
        ChangeFilter filter = FilterParameters.filter(parameters);
        String tag = "W/\"%d\"".formatted(log.head());
        if (known != null && known.contains(tag)) {
            return with(HttpStatus.NOT_MODIFIED, tag).build();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var feed =
                new Feed(
                        "ATMP Atlas: changes",
                        address.of("/"),
                        address.of(request.getRequestURI() + query),
                        text.entries(
                                pages.page(
                                                new ChangePages.Asked(
                                                        filter, 0, Long.MAX_VALUE, ENTRIES, true))
                                        .changes()
                                        .reversed()));
        return with(HttpStatus.OK, tag).contentType(type).body(form.apply(feed));
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, String tag) {
        return ResponseEntity.status(status)
                .eTag(tag)
                .cacheControl(KEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
}
