package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.graphql.Language;

import java.time.Instant;
import java.util.List;

/**
 * A feed, independent of the format.
 *
 * @param home address of the atlas
 * @param self address of the feed itself
 * @param entries newest first
 */
record Feed(Language language, String title, String home, String self, List<FeedEntry> entries) {

    /** The code of the language: {@code en}. */
    String lang() {
        return Language.choose(language, "en", "nl");
    }

    /** Time of the last change; the epoch if the feed is empty. */
    Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
    }
}
