package eu.atmpatlas.backend.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed, independent of the format.
 *
 * @param home address of the atlas
 * @param self address of the feed itself
 * @param entries newest first
 */
record Feed(String title, String home, String self, List<FeedEntry> entries) {

    /** Time of the last change; the epoch if the feed is empty. */
    Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
    }
}
