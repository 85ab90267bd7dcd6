package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.segment.Segment;

import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
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
        for (QueryCriteria single : singles(criteria)) {
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

    /**
     * The criteria one by one. A condition on the status stays beside the others as their context,
     * because it decides which statements with a status of their own count.
     */
    private static List<QueryCriteria> singles(QueryCriteria criteria) {
        var singles = new ArrayList<QueryCriteria>();
        criteria.facets()
                .forEach((facet, clause) -> {
                    if (!clause.any().isEmpty()) {
                        singles.add(
                                criteria.only(
                                        facet, FacetClause.NO_CONDITION.withAny(clause.any())));
                    }
                    clause.all()
                            .forEach(code ->
                                    singles.add(criteria.only(facet, FacetClause.all(code))));
                    clause.none()
                            .forEach(code ->
                                    singles.add(criteria.only(facet, FacetClause.none(code))));
                    if (clause.known() != null) {
                        singles.add(criteria.only(facet, FacetClause.known(clause.known())));
                    }
                });
        if (!criteria.operators().isEmpty()) {
            singles.add(
                    new QueryCriteria(
                            criteria.kinds(),
                            null,
                            Map.of(),
                            criteria.operators(),
                            null,
                            null,
                            null));
        }
        if (criteria.circle() != null) {
            singles.add(
                    new QueryCriteria(
                            criteria.kinds(),
                            null,
                            Map.of(),
                            List.of(),
                            criteria.circle(),
                            null,
                            null));
        }
        return singles;
    }
}
