package eu.atmpatlas.backend.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed before it is Atom or JSON.
 *
 * @param home address of the atlas
 * @param self address of the feed itself
 * @param entries newest first
 */
record Feed(String title, String home, String self, List<FeedEntry> entries) {

    /** When it last changed; the beginning of time where it holds nothing. */
    Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
    }
}
