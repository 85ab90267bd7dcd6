package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.text.QueryText;

import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.List;

/**
 * Decides whether a text tolerates typing errors: only if no record of the kinds matches it as it
 * is typed. Counts, map and exports then have no guesses among what was asked for.
 */
public final class TypingErrors {

    private TypingErrors() {}

    /** The criteria, without tolerance if a record matches the text without it. */
    public static QueryCriteria tolerateIfNeeded(List<Segment> segments, QueryCriteria criteria)
            throws IOException {
        QueryText text = criteria.text();
        if (text == null) {
            return criteria;
        }
        QueryText asTyped = text.withoutTypingErrors();
        for (Segment segment : segments) {
            if (hasMatch(segment, criteria, asTyped)) {
                return criteria.withText(asTyped);
            }
        }
        return criteria;
    }

    private static boolean hasMatch(Segment segment, QueryCriteria criteria, QueryText text)
            throws IOException {
        FixedBitSet documents = segment.documents(criteria.kinds());
        byte[] ranks = TextRanking.of(segment.reader(), text);
        for (int doc = 0; doc < ranks.length; doc++) {
            if (ranks[doc] > 0 && documents.get(doc)) {
                return true;
            }
        }
        return false;
    }
}
