package eu.atmpatlas.backend.feed;

import java.time.Instant;
import java.util.List;

/**
 * A change as a feed entry.
 *
 * @param id permanent id of this entry
 * @param url page of the changed object
 * @param tags kinds of the records that it touches
 */
record FeedEntry(
        String id,
        String url,
        String title,
        String text,
        String author,
        Instant at,
        List<String> tags) {}
