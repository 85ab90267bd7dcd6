package eu.atmpatlas.backend.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Instant;
import java.util.List;

/** A feed in the format JSON Feed 1.1. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String language,
        List<Item> items) {

    record Author(String name) {}

    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            List<Author> authors,
            List<String> tags) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.lang(),
                feed.entries().stream()
                        .map(entry ->
                                new Item(
                                        entry.id(),
                                        entry.url(),
                                        entry.title(),
                                        entry.text(),
                                        entry.at(),
                                        List.of(new Author(entry.author())),
                                        entry.tags()))
                        .toList());
    }
}
