package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeFilterParameters;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangeNumberCoercing;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The log as Server-Sent Events, for clients without GraphQL: {@code /changes?since=&kind=}. The id
 * of an event is its change number, so a browser resumes automatically after an interruption.
 */
@Controller
class ChangeEventController {

    private static final String LAST_SEEN = "Last-Event-ID";

    private final ChangeFeed feed;
    private final StreamLimiter streams;
    private final ChangeProperties properties;
    private final ChangeJson json;

    ChangeEventController(
            ChangeFeed feed, StreamLimiter streams, ChangeProperties properties, ChangeJson json) {
        this.feed = feed;
        this.streams = streams;
        this.properties = properties;
        this.json = json;
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void changes(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = LAST_SEEN, required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        ChangeFilter filter = ChangeFilterParameters.filter(parameters, "since");
        Long since =
                lastSeen == null || lastSeen.isEmpty()
                        ? number("since", parameters.getFirst("since"))
                        : number(LAST_SEEN, lastSeen);
        var stream = new ChangeStream(feed, filter, since);
        try (var _ = streams.acquire()) {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Without it, buffering proxies would hold the events back.
            response.setHeader("X-Accel-Buffering", "no");
            if (!request.getMethod().equals("HEAD")) {
                send(stream, response.getOutputStream());
            }
        } catch (LimitExceededException full) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, full);
        } catch (IOException gone) {
            // The client closed the connection, or read nothing until the server's timeout.
        }
    }

    private void send(ChangeStream stream, OutputStream out)
            throws IOException, InterruptedException {
        write(out, "retry: 3000\n" + heartbeat(stream));
        while (!feed.stopping()) {
            var events = new StringBuilder();
            for (PublishedChange change : stream.next(properties.heartbeat())) {
                events.append("id: ").append(change.number()).append("\nevent: change\ndata: ");
                events.append(json.text(change)).append("\n\n");
            }
            write(out, events.isEmpty() ? heartbeat(stream) : events.toString());
        }
    }

    /**
     * A comment and an id without data: no event, but it keeps the connection alive and advances
     * the client's last id.
     */
    private static String heartbeat(ChangeStream stream) {
        return ": here\nid: %d\n\n".formatted(stream.position());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static @Nullable Long number(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return ChangeNumberCoercing.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new BadInputException(field, String.valueOf(wrong.getMessage()));
        }
    }
}
