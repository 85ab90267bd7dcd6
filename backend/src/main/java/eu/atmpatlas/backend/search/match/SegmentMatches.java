package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.index.DocSet;
import eu.atmpatlas.backend.search.index.IndexSchema;
import eu.atmpatlas.backend.search.index.Segment;
import eu.atmpatlas.backend.search.index.SegmentData;
import eu.atmpatlas.graph.place.BoundingBox;

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
 * The matches of a query in one segment. The {@code any} condition of each facet is kept
 * separately, because facet counts ignore it.
 */
public final class SegmentMatches {

    private final Segment segment;
    private final FixedBitSet required;
    private final Map<String, FixedBitSet> anyOfByFacet = new HashMap<>();
    private final FixedBitSet matches;
    private final byte @Nullable [] ranks;

    private SegmentMatches(Segment segment, QueryCriteria criteria) throws IOException {
        this.segment = segment;
        this.required = segment.documents(criteria.kinds());
        criteria.facets().forEach(this::apply);
        if (!criteria.operators().isEmpty()) {
            required.and(operatedBy(segment, criteria.operators()));
        }
        if (criteria.text() != null) {
            ranks = TextRanking.of(segment.reader(), criteria.text());
            retainRanked(ranks);
        } else {
            ranks = null;
        }
        if (criteria.circle() != null || criteria.box() != null) {
            retainLocated(criteria.circle(), criteria.box());
        }
        this.matches = required.clone();
        anyOfByFacet.values().forEach(matches::and);
        if (criteria.text() != null && ranks != null) {
            ExactNameBoost.raise(segment.reader(), criteria.text(), matches, ranks);
        }
    }

    public static SegmentMatches of(Segment segment, QueryCriteria criteria) throws IOException {
        return new SegmentMatches(segment, criteria);
    }

    public Segment segment() {
        return segment;
    }

    /** All matches; not to be changed. */
    public FixedBitSet matches() {
        return matches;
    }

    /** The matches without one facet's {@code any} condition; not to be changed. */
    FixedBitSet matchesWithout(String facet) {
        if (!anyOfByFacet.containsKey(facet)) {
            return matches;
        }
        FixedBitSet rest = required.clone();
        anyOfByFacet.forEach((other, passing) -> {
            if (!other.equals(facet)) {
                rest.and(passing);
            }
        });
        return rest;
    }

    /** The text rank of a match; 0 if there is none. */
    public int rank(int doc) {
        return ranks == null ? 0 : ranks[doc];
    }

    private void apply(String facet, FacetClause clause) {
        SegmentData sets = segment.data();
        Map<String, DocSet> codes = sets.codes(facet);
        for (String code : clause.all()) {
            DocSet matching = codes.get(code);
            if (matching == null) {
                required.clear();
            } else {
                matching.and(required);
            }
        }
        for (String code : clause.none()) {
            DocSet matching = codes.get(code);
            if (matching != null) {
                matching.andNot(required);
            }
        }
        if (clause.known() != null) {
            if (clause.known()) {
                required.and(sets.known(facet));
            } else {
                required.andNot(sets.known(facet));
            }
        }
        if (!clause.any().isEmpty()) {
            var passing = new FixedBitSet(segment.size());
            for (String code : clause.any()) {
                DocSet matching = codes.get(code);
                if (matching != null) {
                    matching.or(passing);
                }
            }
            anyOfByFacet.put(facet, passing);
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

    private void retainRanked(byte[] ranks) {
        for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
            if (ranks[doc] == 0) {
                required.clear(doc);
            }
        }
    }

    private void retainLocated(@Nullable Circle circle, @Nullable BoundingBox box) {
        SegmentData sets = segment.data();
        for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
            boolean inside =
                    sets.hasLocation(doc)
                            && (box == null || box.contains(sets.lat(doc), sets.lon(doc)))
                            && (circle == null || circle.contains(sets.lat(doc), sets.lon(doc)));
            if (!inside) {
                required.clear(doc);
            }
        }
    }

    private int next(int doc) {
        return doc < required.length() ? required.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
