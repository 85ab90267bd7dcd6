package eu.atmpatlas.backend.feed;

import java.time.Instant;
import java.util.List;

/**
 * A change as a feed tells it.
 *
 * @param id for ever that of this change
 * @param url of the page of what changed
 * @param tags the kinds of record it touches
 */
record FeedEntry(
        String id,
        String url,
        String title,
        String text,
        String author,
        Instant at,
        List<String> tags) {}
