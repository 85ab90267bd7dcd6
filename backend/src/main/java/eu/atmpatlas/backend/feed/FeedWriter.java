package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeJson;
import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.http.PublicUrl;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the last changes that match a filter as a feed. */
@Component
final class FeedWriter {

    private static final int MAX_ENTRIES = 50;

    private final ChangePages pages;
    private final FeedEntryMapper mapper;
    private final ChangeJson json;
    private final PublicUrl address;

    FeedWriter(ChangePages pages, FeedEntryMapper mapper, ChangeJson json, PublicUrl address) {
        this.pages = pages;
        this.mapper = mapper;
        this.json = json;
        this.address = address;
    }

    /**
     * The head of a feed.
     *
     * @param page path of the page about the same
     * @param self path and query of the feed itself
     */
    record Head(Language language, String title, String page, String self) {}

    byte[] atom(Head head, ChangeFilter filter) {
        return AtomFeedWriter.bytes(feed(head, entries(filter, head.language())));
    }

    byte[] json(Head head, ChangeFilter filter) {
        return jsonOf(feed(head, entries(filter, head.language())));
    }

    /** A feed without entries. */
    byte[] empty(Head head, FeedFormat format) {
        Feed feed = feed(head, List.of());
        return format == FeedFormat.ATOM ? AtomFeedWriter.bytes(feed) : jsonOf(feed);
    }

    private byte[] jsonOf(Feed feed) {
        return json.text(JsonFeed.of(feed)).getBytes(StandardCharsets.UTF_8);
    }

    private Feed feed(Head head, List<FeedEntry> entries) {
        return new Feed(
                head.language(),
                head.title(),
                address.of(head.page()),
                address.of(head.self()),
                entries);
    }

    private List<FeedEntry> entries(ChangeFilter filter, Language language) {
        var request = new ChangePages.Request(filter, 0, Long.MAX_VALUE, MAX_ENTRIES, true);
        return mapper.entries(pages.page(request).changes().reversed(), language);
    }
}
