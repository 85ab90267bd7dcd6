package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.feed.calendar.CalendarKinds;
import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.PageHead;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The feeds of a page, for its head. The front end's {@code follow/feeds.js} has the same. */
@Component
public final class FeedLinks {

    private final PublicUrl address;
    private final MessageCatalogue messages;

    FeedLinks(PublicUrl address, MessageCatalogue messages) {
        this.address = address;
        this.messages = messages;
    }

    /**
     * The feeds of a list.
     *
     * @param table {@code events}
     * @param filter as the kind's filter in GraphQL
     */
    public List<PageHead.Alternate> list(
            String table, Map<String, ?> filter, @Nullable String text, String lang) {
        EntityKind kind =
                Stream.of(EntityKind.values())
                        .filter(each -> each.plural().equals(table))
                        .findFirst()
                        .orElseThrow();
        var query = new ArrayList<String>();
        if (!filter.isEmpty()) {
            query.add("filter=" + encode(JsonMapper.shared().writeValueAsString(filter)));
        }
        if (text != null) {
            query.add("text=" + encode(text));
        }
        return links(
                "/feed/" + table,
                query,
                messages.text(lang, "kinds." + table),
                CalendarKinds.haveDays(kind),
                lang);
    }

    /** The feeds of a record. */
    public List<PageHead.Alternate> record(EntityKind kind, String id, String name, String lang) {
        return links("/feed/record/" + id, List.of(), name, CalendarKinds.haveDays(kind), lang);
    }

    /** The feeds of a concept; none if no record can be found by it. */
    public List<PageHead.Alternate> concept(String scheme, String code, String label, String lang) {
        var facets = FeedSubjects.facets(scheme);
        return facets.isEmpty()
                ? List.of()
                : links(
                        "/feed/concept/" + scheme + "/" + code,
                        List.of(),
                        label,
                        facets.stream().anyMatch(facet -> CalendarKinds.haveDays(facet.kind())),
                        lang);
    }

    private List<PageHead.Alternate> links(
            String path, List<String> query, String name, boolean dated, String lang) {
        var parameters = new ArrayList<>(query);
        if (!lang.equals(MessageCatalogue.DEFAULT_LANGUAGE)) {
            parameters.add("lang=" + lang);
        }
        String suffix = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return Stream.of(FeedFormat.values())
                .filter(format -> dated || format != FeedFormat.ICALENDAR)
                .map(format ->
                        new PageHead.Alternate(
                                address.of(path + "." + format.suffix() + suffix),
                                format.type(),
                                messages.text(
                                        lang,
                                        format == FeedFormat.ICALENDAR
                                                ? "feed.calendar"
                                                : "feed.of",
                                        name)))
                .toList();
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
