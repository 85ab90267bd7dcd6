package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.segment.SegmentData;
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
 * The matches of a query in one segment: the certain ones, or the certain and possible ones. The
 * {@code any} condition of each facet is kept separately, because facet counts ignore it.
 */
public final class SegmentMatches {

    private final Segment segment;
    private final QueryCriteria criteria;
    private final boolean possible;
    private final FixedBitSet required;
    private final Map<String, FixedBitSet> anyOfByFacet = new HashMap<>();
    private final FixedBitSet matches;
    private final byte @Nullable [] ranks;
    private @Nullable SegmentMatches possibleMatches;

    private SegmentMatches(
            Segment segment, QueryCriteria criteria, boolean possible, byte @Nullable [] knownRanks)
            throws IOException {
        this.segment = segment;
        this.criteria = criteria;
        this.possible = possible;
        this.required = segment.documents(criteria.kinds());
        criteria.facets().forEach(this::apply);
        if (!criteria.operators().isEmpty()) {
            required.and(operatedBy(criteria.operators()));
        }
        if (criteria.text() != null) {
            ranks =
                    knownRanks != null
                            ? knownRanks
                            : TextRanking.of(segment.reader(), criteria.text());
            retainRanked(ranks);
        } else {
            ranks = null;
        }
        if (criteria.circle() != null || criteria.box() != null) {
            retainLocated(criteria.circle(), criteria.box());
        }
        if (criteria.inside() != null) {
            required.and(
                    matcher(criteria.inside().facet())
                            .withAny(criteria.inside().ids(), segment.size()));
        }
        this.matches = required.clone();
        anyOfByFacet.values().forEach(matches::and);
    }

    /** Finds the certain matches. */
    public static SegmentMatches of(Segment segment, QueryCriteria criteria) throws IOException {
        var found = new SegmentMatches(segment, criteria, false, null);
        found.boost(found.matches);
        return found;
    }

    /** Certain documents of a segment that were found otherwise, for paging. */
    public static SegmentMatches ofDocuments(
            Segment segment, QueryCriteria criteria, FixedBitSet documents) throws IOException {
        var ofText =
                new QueryCriteria(
                        criteria.kinds(), criteria.text(), Map.of(), List.of(), null, null, null);
        SegmentMatches found = of(segment, ofText);
        found.matches.and(documents);
        return found;
    }

    /** The matches of the same text with another condition on a facet. */
    SegmentMatches with(String facet, FacetClause clause) throws IOException {
        return new SegmentMatches(segment, criteria.with(facet, clause), possible, ranks);
    }

    /** The certain and the possible matches together, found when first needed. */
    public synchronized SegmentMatches possible() throws IOException {
        if (possible) {
            return this;
        }
        if (possibleMatches == null) {
            possibleMatches = new SegmentMatches(segment, criteria, true, ranks);
            possibleMatches.boost(mayMatch());
        }
        return possibleMatches;
    }

    /** The matches that are possible and not certain. */
    public FixedBitSet mayMatch() throws IOException {
        FixedBitSet uncertain = possible().matches.clone();
        uncertain.andNot(matches);
        return uncertain;
    }

    private void boost(FixedBitSet documents) throws IOException {
        if (criteria.text() != null && ranks != null) {
            ExactNameBoost.raise(segment.reader(), criteria.text(), documents, ranks);
        }
    }

    public Segment segment() {
        return segment;
    }

    QueryCriteria criteria() {
        return criteria;
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

    /** The documents that surely have a code of a facet. */
    public FixedBitSet withCode(String facet, String code) {
        return new FacetMatcher(segment.data().facet(facet), false, null)
                .withAny(List.of(code), segment.size());
    }

    /** The text rank of a match; 0 if there is none. */
    public int rank(int doc) {
        return ranks == null ? 0 : ranks[doc];
    }

    /** Finds which documents have codes of a facet. */
    FacetMatcher matcher(String facet) {
        return criteria.matcher(segment.data(), facet, possible);
    }

    private void apply(String facet, FacetClause clause) {
        FacetMatcher matcher = matcher(facet);
        clause.all().forEach(code -> matcher.retainWith(code, required));
        clause.none().forEach(code -> matcher.removeWith(code, required));
        if (clause.known() != null) {
            if (clause.known()) {
                required.and(matcher.data().known());
            } else {
                required.andNot(matcher.data().known());
            }
        }
        if (!clause.any().isEmpty()) {
            anyOfByFacet.put(facet, matcher.withAny(clause.any(), segment.size()));
        }
    }

    private FixedBitSet operatedBy(List<String> institutions) throws IOException {
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
        if (possible) {
            var unknown = segment.data().operated().clone();
            unknown.flip(0, segment.size());
            operated.or(unknown);
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
                            ? (box == null || box.contains(sets.lat(doc), sets.lon(doc)))
                                    && (circle == null
                                            || circle.contains(sets.lat(doc), sets.lon(doc)))
                            : possible;
            if (!inside) {
                required.clear(doc);
            }
        }
    }

    private int next(int doc) {
        return doc < required.length() ? required.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
