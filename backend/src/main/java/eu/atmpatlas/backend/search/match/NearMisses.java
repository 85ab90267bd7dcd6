package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.Segment;

import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Finds the records that surely meet every criterion of a query but one, which they do not meet.
 * Each code of {@code all} and of {@code none} is a criterion of its own. Text and box are no
 * criteria: every record has to match them, and so is the circle of a record without a place of its
 * own.
 */
public final class NearMisses {

    private NearMisses() {}

    /** The near misses in a segment. */
    public static FixedBitSet of(Segment segment, QueryCriteria criteria) throws IOException {
        var base =
                new QueryCriteria(
                                criteria.kinds(),
                                criteria.text(),
                                Map.of(),
                                List.of(),
                                null,
                                criteria.box(),
                                null)
                        .insideAs(criteria);
        FixedBitSet candidates = SegmentMatches.of(segment, base).matches();
        var missedOnce = new FixedBitSet(segment.size());
        var missedMore = new FixedBitSet(segment.size());
        var contradicted = new FixedBitSet(segment.size());
        for (QueryCriteria single : SingleCriteria.of(criteria)) {
            SegmentMatches met = SegmentMatches.of(segment, single);
            FixedBitSet missed = candidates.clone();
            missed.andNot(met.matches());
            FixedBitSet no = candidates.clone();
            no.andNot(met.possible().matches());
            contradicted.or(no);
            FixedBitSet again = missed.clone();
            again.and(missedOnce);
            missedMore.or(again);
            missedOnce.or(missed);
        }
        missedOnce.andNot(missedMore);
        missedOnce.and(contradicted);
        return missedOnce;
    }
}
