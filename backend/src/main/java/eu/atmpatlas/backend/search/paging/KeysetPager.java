package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.search.certainty.Certainty;
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
 * Selects the next matches after a position in an order, forward or backward. Certain matches come
 * before possible ones. Scans all matches once and compares numbers only; keys are read only for
 * the selected matches.
 */
public final class KeysetPager {

    /**
     * A selected match.
     *
     * @param segment index of its segment
     * @param doc its number in the segment
     */
    public record Match(int segment, int doc, SortKey sortKey) {}

    /** The documents of a segment that match with the same certainty. */
    private record Group(Certainty certainty, int segment, FixedBitSet documents) {}

    private record Candidate(long number, int ordinal, int doc) {}

    private static final Comparator<Candidate> FORWARD =
            Comparator.comparingLong(Candidate::number).thenComparingInt(Candidate::ordinal);

    private final List<SegmentMatches> segments;
    private final SearchOrder order;
    private final @Nullable Near near;
    private final boolean includeMay;

    /**
     * @param includeMay whether possible matches are selected too
     */
    public KeysetPager(
            List<SegmentMatches> segments,
            SearchOrder order,
            @Nullable Near near,
            boolean includeMay) {
        this.segments = segments;
        this.order = order;
        this.near = near;
        this.includeMay = includeMay;
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
        List<Certainty> groups =
                includeMay
                        ? List.of(Certainty.MATCHES, Certainty.MAY_MATCH)
                        : List.of(Certainty.MATCHES);
        for (Certainty group : backward ? groups.reversed() : groups) {
            int passed = from == null ? 0 : group.compareTo(from.certainty());
            boolean isBehind = backward ? passed > 0 : passed < 0;
            if (!isBehind && picked.size() < max) {
                SortKey start = passed == 0 ? from : null;
                picked.addAll(pick(group, start, max - picked.size(), backward));
            }
        }
        return picked;
    }

    private List<Match> pick(Certainty group, @Nullable SortKey from, int max, boolean backward)
            throws IOException {
        var picked = new ArrayList<Match>();
        for (int segment = 0; segment < segments.size(); segment++) {
            FixedBitSet bits =
                    group == Certainty.MATCHES
                            ? segments.get(segment).matches()
                            : segments.get(segment).mayMatch();
            pickFromSegment(new Group(group, segment, bits), from, max, backward, picked);
        }
        Comparator<Match> byPlace = Comparator.comparing(Match::sortKey);
        picked.sort(backward ? byPlace.reversed() : byPlace);
        return picked.size() <= max ? picked : picked.subList(0, max);
    }

    private void pickFromSegment(
            Group group, @Nullable SortKey from, int max, boolean backward, List<Match> picked)
            throws IOException {
        SegmentMatches matches = segments.get(group.segment());
        var sortValues = new SortValues(matches, order, near);
        Comparator<Candidate> direction = backward ? FORWARD.reversed() : FORWARD;
        StartBound bound = from == null ? null : new StartBound(from, sortValues.keys(), backward);
        var best = new PriorityQueue<Candidate>(direction.reversed());
        FixedBitSet bits = group.documents();
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
            var sortKey = new SortKey(group.certainty(), candidate.number(), key);
            picked.add(new Match(group.segment(), candidate.doc(), sortKey));
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
