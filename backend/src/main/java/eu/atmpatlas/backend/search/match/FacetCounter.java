package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.FacetCount;

import org.apache.lucene.util.FixedBitSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts matches by the codes of a facet. */
public final class FacetCounter {

    private static final Comparator<FacetCount.Bucket> MOST_FIRST =
            Comparator.comparingInt(FacetCount.Bucket::count)
                    .reversed()
                    .thenComparing(FacetCount.Bucket::code);

    private FacetCounter() {}

    public static FacetCount count(FacetDefinition facet, List<SegmentMatches> segments) {
        Map<String, Integer> counts = new HashMap<>();
        int unknown = 0;
        for (SegmentMatches matches : segments) {
            FixedBitSet counted = matches.matchesWithout(facet.name());
            var sets = matches.segment().data();
            sets.codes(facet.name())
                    .forEach((code, set) -> counts.merge(code, set.countIn(counted), Integer::sum));
            unknown += (int) FixedBitSet.andNotCount(counted, sets.known(facet.name()));
        }
        List<FacetCount.Bucket> buckets =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> new FacetCount.Bucket(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList();
        return new FacetCount(facet, buckets, unknown);
    }
}
