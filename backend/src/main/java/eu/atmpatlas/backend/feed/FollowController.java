package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.feed.calendar.CalendarEntries;
import eu.atmpatlas.backend.feed.calendar.CalendarFeed;
import eu.atmpatlas.backend.feed.calendar.CalendarWriter;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.ETags;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.Pages;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feeds of a list, a record or a concept, in each format: {@code /feed/events.ics?filter=...},
 * {@code /feed/record/dare-nl.atom}, {@code /feed/concept/topic/GMP.json}. {@code lang=nl} gives
 * Dutch. Atom and JSON hold the last changes, iCalendar the days.
 */
@Controller
class FollowController {

    private static final CacheControl CACHE_CONTROL =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final FeedSubjects subjects;
    private final FeedWriter writer;
    private final CalendarEntries calendarEntries;
    private final RecordCache records;
    private final Entities entities;
    private final PublicUrl address;
    private final MessageCatalogue messages;

    FollowController(
            FeedSubjects subjects,
            FeedWriter writer,
            CalendarEntries calendarEntries,
            RecordCache records,
            Entities entities,
            PublicUrl address,
            MessageCatalogue messages) {
        this.subjects = subjects;
        this.writer = writer;
        this.calendarEntries = calendarEntries;
        this.records = records;
        this.entities = entities;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/feed/{table:[a-z-]+}.{format:[a-z]+}")
    ResponseEntity<?> list(
            @PathVariable String table,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        check(parameters, List.of("filter", "text", "lang"));
        Language language = FeedLanguage.of(parameters.get("lang"));
        FeedSubject subject =
                subjects.list(table, parameters.get("filter"), parameters.get("text"), language);
        return respond(subject, FeedFormat.of(format), language, request);
    }

    @GetMapping("/feed/record/{id:[a-z0-9-]+}.{format:[a-z]+}")
    ResponseEntity<?> record(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        check(parameters, List.of("lang"));
        Language language = FeedLanguage.of(parameters.get("lang"));
        FeedFormat as = FeedFormat.of(format);
        Optional<Entity> record = records.find(id);
        if (record.isEmpty()) {
            return entities.isRetired(id)
                    ? problem(HttpStatus.GONE, "the record was removed")
                    : problem(HttpStatus.NOT_FOUND, "there is no such record");
        }
        String current = record.get().id();
        if (!current.equals(id)) {
            String query = request.getQueryString();
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(
                            URI.create(
                                    address.of("/feed/record/" + current + "." + as.suffix())
                                            + (query == null ? "" : "?" + query)))
                    .build();
        }
        return respond(subjects.record(record.get()), as, language, request);
    }

    @GetMapping("/feed/concept/{scheme:[a-z-]+}/{code:[A-Za-z0-9_-]+}.{format:[a-z]+}")
    ResponseEntity<?> concept(
            @PathVariable String scheme,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        check(parameters, List.of("lang"));
        Language language = FeedLanguage.of(parameters.get("lang"));
        FeedFormat as = FeedFormat.of(format);
        Optional<FeedSubject> subject = subjects.concept(scheme, code, language);
        return subject.isPresent()
                ? respond(subject.get(), as, language, request)
                : problem(HttpStatus.NOT_FOUND, "no record can have such a concept");
    }

    private ResponseEntity<?> respond(
            FeedSubject subject, FeedFormat format, Language language, HttpServletRequest request) {
        String lang = FeedLanguage.code(language);
        var head =
                new FeedWriter.Head(
                        language,
                        messages.text(lang, "feed.of", subject.name()),
                        subject.path(),
                        Pages.address(request));
        byte[] content =
                switch (format) {
                    case ATOM ->
                            subject.changes()
                                    .map(filter -> writer.atom(head, filter))
                                    .orElseGet(() -> writer.empty(head, format));
                    case JSON ->
                            subject.changes()
                                    .map(filter -> writer.json(head, filter))
                                    .orElseGet(() -> writer.empty(head, format));
                    case ICALENDAR -> calendar(subject, head);
                };
        return ResponseEntity.ok()
                .eTag(ETags.of(content))
                .cacheControl(CACHE_CONTROL)
                .contentType(format.mediaType())
                .body(content);
    }

    private byte[] calendar(FeedSubject subject, FeedWriter.Head head) {
        if (!subject.dated()) {
            throw new BadInputException(
                    "format", "must not be ics: records of this kind have no days");
        }
        String lang = FeedLanguage.code(head.language());
        CalendarEntries.Found found = calendarEntries.of(subject.records(), head.language());
        String page = address.of(head.page());
        String description =
                found.withoutDay() == 0
                        ? page
                        : messages.text(lang, "feed.withoutDay", found.withoutDay()) + " " + page;
        return CalendarWriter.bytes(
                new CalendarFeed(
                        messages.text(lang, "feed.calendar", subject.name()),
                        description,
                        page,
                        address.of(head.self()),
                        found.entries()));
    }

    private static void check(Map<String, String> parameters, List<String> accepted) {
        parameters.keySet().stream()
                .filter(name -> !accepted.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInputException(
                            name,
                            "is not a parameter; the parameters are "
                                    + String.join(", ", accepted));
                });
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
