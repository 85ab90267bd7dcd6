package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.index.DocSet;
import eu.atmpatlas.backend.search.index.IndexSchema;
import eu.atmpatlas.backend.search.index.Segment;
import eu.atmpatlas.backend.search.index.SegmentSets;
import eu.atmpatlas.graph.place.Box;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The matches of a query in one segment. Kept apart are the parts that facet counts leave out: what
 * each facet's {@code any} lets pass.
 */
final class SegmentMatches {

    private final Segment segment;
    private final FixedBitSet common;
    private final Map<String, FixedBitSet> anys = new HashMap<>();
    private final FixedBitSet matches;
    private final byte @Nullable [] ranks;

    private SegmentMatches(Segment segment, Criteria criteria) throws IOException {
        this.segment = segment;
        this.common = segment.documents(criteria.kinds());
        criteria.facets().forEach(this::apply);
        if (!criteria.operators().isEmpty()) {
            common.and(operatedBy(segment, criteria.operators()));
        }
        if (criteria.text() != null) {
            ranks = TextRanks.of(segment.reader(), criteria.text());
            keepRanked(ranks);
        } else {
            ranks = null;
        }
        if (criteria.circle() != null || criteria.box() != null) {
            keepPlaced(criteria.circle(), criteria.box());
        }
        this.matches = common.clone();
        anys.values().forEach(matches::and);
        if (criteria.text() != null && ranks != null) {
            WholeNames.raise(segment.reader(), criteria.text(), matches, ranks);
        }
    }

    static SegmentMatches of(Segment segment, Criteria criteria) throws IOException {
        return new SegmentMatches(segment, criteria);
    }

    Segment segment() {
        return segment;
    }

    /** All matches; not to be changed. */
    FixedBitSet matches() {
        return matches;
    }

    /** What matches without one facet's own {@code any}; not to be changed. */
    FixedBitSet without(String facet) {
        if (!anys.containsKey(facet)) {
            return matches;
        }
        FixedBitSet rest = common.clone();
        anys.forEach((other, passing) -> {
            if (!other.equals(facet)) {
                rest.and(passing);
            }
        });
        return rest;
    }

    /** How well a match fits the text; 0 where there is none. */
    int rank(int doc) {
        return ranks == null ? 0 : ranks[doc];
    }

    private void apply(String facet, FacetClause clause) {
        SegmentSets sets = segment.sets();
        Map<String, DocSet> codes = sets.codes(facet);
        for (String code : clause.all()) {
            DocSet having = codes.get(code);
            if (having == null) {
                common.clear();
            } else {
                having.keepIn(common);
            }
        }
        for (String code : clause.none()) {
            DocSet having = codes.get(code);
            if (having != null) {
                having.removeFrom(common);
            }
        }
        if (clause.known() != null) {
            if (clause.known()) {
                common.and(sets.known(facet));
            } else {
                common.andNot(sets.known(facet));
            }
        }
        if (!clause.any().isEmpty()) {
            var passing = new FixedBitSet(segment.size());
            for (String code : clause.any()) {
                DocSet having = codes.get(code);
                if (having != null) {
                    having.addTo(passing);
                }
            }
            anys.put(facet, passing);
        }
    }

    private static FixedBitSet operatedBy(Segment segment, List<String> institutions)
            throws IOException {
        var operated = new FixedBitSet(segment.size());
        for (String institution : institutions) {
            PostingsEnum postings =
                    segment.reader()
                            .postings(
                                    new Term(IndexSchema.OPERATOR, institution), PostingsEnum.NONE);
            if (postings != null) {
                operated.or(postings);
            }
        }
        return operated;
    }

    private void keepRanked(byte[] of) {
        for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
            if (of[doc] == 0) {
                common.clear(doc);
            }
        }
    }

    private void keepPlaced(@Nullable Circle circle, @Nullable Box box) {
        SegmentSets sets = segment.sets();
        for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
            boolean placed =
                    sets.located(doc)
                            && (box == null || box.contains(sets.lat(doc), sets.lon(doc)))
                            && (circle == null || circle.contains(sets.lat(doc), sets.lon(doc)));
            if (!placed) {
                common.clear(doc);
            }
        }
    }

    private int next(int doc) {
        return doc < common.length() ? common.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
