package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.search.match.SegmentMatches;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchOrder;

import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Selects the next matches after a position in an order, forward or backward. Scans all matches
 * once and compares numbers only; keys are read only for the selected matches.
 */
public final class KeysetPager {

    /**
     * A selected match.
     *
     * @param segment index of its segment
     * @param doc its number in the segment
     */
    public record Match(int segment, int doc, SortKey sortKey) {}

    private record Candidate(long number, int ordinal, int doc) {}

    private static final Comparator<Candidate> FORWARD =
            Comparator.comparingLong(Candidate::number).thenComparingInt(Candidate::ordinal);

    private final List<SegmentMatches> segments;
    private final SearchOrder order;
    private final @Nullable Near near;

    public KeysetPager(List<SegmentMatches> segments, SearchOrder order, @Nullable Near near) {
        this.segments = segments;
        this.order = order;
        this.near = near;
    }

    /**
     * The next matches after a position.
     *
     * @param from the position, exclusive; null for the start of the order, or its end when
     *     backward
     * @param backward whether to go towards the start of the order
     * @return matches in the direction of travel, nearest first
     */
    public List<Match> pick(@Nullable SortKey from, int max, boolean backward) throws IOException {
        var picked = new ArrayList<Match>();
        if (max <= 0) {
            return picked;
        }
        for (int segment = 0; segment < segments.size(); segment++) {
            pickFromSegment(segment, from, max, backward, picked);
        }
        Comparator<Match> byPlace = Comparator.comparing(Match::sortKey);
        picked.sort(backward ? byPlace.reversed() : byPlace);
        return picked.size() <= max ? picked : picked.subList(0, max);
    }

    private void pickFromSegment(
            int segment, @Nullable SortKey from, int max, boolean backward, List<Match> picked)
            throws IOException {
        SegmentMatches matches = segments.get(segment);
        var sortValues = new SortValues(matches, order, near);
        Comparator<Candidate> direction = backward ? FORWARD.reversed() : FORWARD;
        StartBound bound = from == null ? null : new StartBound(from, sortValues.keys(), backward);
        var best = new PriorityQueue<Candidate>(direction.reversed());
        FixedBitSet bits = matches.matches();
        for (int doc = next(bits, 0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = next(bits, doc + 1)) {
            long number = sortValues.number(doc);
            int ordinal = sortValues.ordinal(doc);
            if (bound != null && !bound.isPassedBy(number, ordinal)) {
                continue;
            }
            if (best.size() < max) {
                best.add(new Candidate(number, ordinal, doc));
            } else {
                Candidate worst = best.element();
                int byNumber = Long.compare(number, worst.number());
                int compared = byNumber != 0 ? byNumber : ordinal - worst.ordinal();
                if (backward ? compared > 0 : compared < 0) {
                    best.poll();
                    best.add(new Candidate(number, ordinal, doc));
                }
            }
        }
        for (Candidate candidate : best) {
            BytesRef key = BytesRef.deepCopyOf(sortValues.keys().lookupOrd(candidate.ordinal()));
            picked.add(new Match(segment, candidate.doc(), new SortKey(candidate.number(), key)));
        }
    }

    private static int next(FixedBitSet bits, int doc) {
        return doc < bits.length() ? bits.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The start position, translated to the numbers of one segment. */
    private static final class StartBound {

        private final long number;
        private final int ordinal;
        private final boolean backward;

        StartBound(SortKey from, SortedDocValues keys, boolean backward) throws IOException {
            int found = keys.lookupTerm(from.key());
            int above = found >= 0 ? found + 1 : -1 - found;
            int below = found >= 0 ? found - 1 : -2 - found;
            this.number = from.number();
            this.ordinal = backward ? below : above;
            this.backward = backward;
        }

        boolean isPassedBy(long other, int otherOrdinal) {
            if (other != number) {
                return backward ? other < number : other > number;
            }
            return backward ? otherOrdinal <= ordinal : otherOrdinal >= ordinal;
        }
    }
}
