package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.certainty.EvidenceReader;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.segment.DocSet;
import eu.atmpatlas.backend.search.segment.FacetData;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Counts matches by the codes of a facet. */
public final class FacetCounter {

    private static final Comparator<FacetCount.Bucket> MOST_FIRST =
            Comparator.comparingInt(FacetCount.Bucket::count)
                    .reversed()
                    .thenComparing(FacetCount.Bucket::code);

    /** What is counted beside the certain matches. */
    public enum Possible {
        /** Nothing. */
        NOT,
        /** The possible matches of codes that have certain ones. */
        COUNT,
        /** The possible matches of every code that a record of the kind states. */
        COUNT_ALL
    }

    private final FacetDefinition facet;
    private final List<SegmentMatches> segments;
    private final Possible counted;

    private FacetCounter(FacetDefinition facet, List<SegmentMatches> segments, Possible counted) {
        this.facet = facet;
        this.segments = segments;
        this.counted = counted;
    }

    /** Counts the matches of each code, without regard to the facet's {@code any} condition. */
    public static FacetCount count(
            FacetDefinition facet, List<SegmentMatches> segments, Possible counted)
            throws IOException {
        return new FacetCounter(facet, segments, counted).count();
    }

    private FacetCount count() throws IOException {
        var codes = new TreeSet<String>();
        for (SegmentMatches each : segments) {
            FacetData data = data(each);
            codes.addAll(data.certain().keySet());
            codes.addAll(data.stale().keySet());
        }
        List<String> ordered = List.copyOf(codes);
        var certain = new int[ordered.size()];
        var possible = new int[ordered.size()];
        int unknown = 0;
        for (SegmentMatches each : segments) {
            add(each, ordered, certain);
            unknown += (int) FixedBitSet.andNotCount(rest(each), data(each).known());
            if (counted != Possible.NOT) {
                add(each.possible(), ordered, possible);
            }
        }
        var buckets = new ArrayList<FacetCount.Bucket>();
        for (int i = 0; i < ordered.size(); i++) {
            String code = ordered.get(i);
            int may = Math.max(0, possible[i] - certain[i]);
            if (certain[i] > 0 || (counted == Possible.COUNT_ALL && may > 0 && occurs(code))) {
                buckets.add(new FacetCount.Bucket(code, certain[i], may));
            }
        }
        buckets.sort(MOST_FIRST);
        return new FacetCount(facet, buckets, unknown);
    }

    private void add(SegmentMatches matches, List<String> codes, int[] counts) throws IOException {
        boolean statusMatters = statusMatters(matches);
        FixedBitSet documents = statusMatters ? matches.matches() : rest(matches);
        FacetMatcher matcher = matches.matcher(facet.name());
        for (int i = 0; i < counts.length; i++) {
            counts[i] +=
                    statusMatters
                            ? withStatus(matches, List.of(codes.get(i))).matches().cardinality()
                            : matcher.countWith(codes.get(i), documents);
        }
    }

    /** The matches that are counted. */
    private FixedBitSet rest(SegmentMatches matches) throws IOException {
        return statusMatters(matches)
                ? withStatus(matches, List.of()).matches()
                : matches.matchesWithout(facet.name());
    }

    private SegmentMatches withStatus(SegmentMatches matches, List<String> codes)
            throws IOException {
        FacetClause clause = matches.criteria().facets().get(EvidenceReader.STATUS);
        return matches.with(
                EvidenceReader.STATUS,
                (clause == null ? FacetClause.NO_CONDITION : clause).withAny(codes));
    }

    /**
     * Whether this is the facet of the status, and the conditions on other facets depend on it,
     * because statements give single codes a status of their own.
     */
    private boolean statusMatters(SegmentMatches matches) {
        return facet.name().equals(EvidenceReader.STATUS)
                && matches.criteria().facets().keySet().stream()
                        .anyMatch(other ->
                                matches.segment().data().facet(other).withStatuses() != null);
    }

    private boolean occurs(String code) {
        for (SegmentMatches each : segments) {
            FixedBitSet live = each.segment().documents(each.criteria().kinds());
            if (isIn(data(each).certain().get(code), live)
                    || isIn(data(each).stale().get(code), live)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(@Nullable DocSet set, FixedBitSet documents) {
        return set != null && set.countIn(documents) > 0;
    }

    private FacetData data(SegmentMatches matches) {
        return matches.segment().data().facet(facet.name());
    }
}
