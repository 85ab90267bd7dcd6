package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.index.SearcherReference;
import eu.atmpatlas.backend.search.index.Snapshot;
import eu.atmpatlas.backend.search.match.FacetCounter;
import eu.atmpatlas.backend.search.match.NearMisses;
import eu.atmpatlas.backend.search.match.QueryCriteria;
import eu.atmpatlas.backend.search.match.RelatedPlaces;
import eu.atmpatlas.backend.search.match.SegmentMatches;
import eu.atmpatlas.backend.search.match.StoredValues;
import eu.atmpatlas.backend.search.match.TypingErrors;
import eu.atmpatlas.backend.search.paging.CursorCodec;
import eu.atmpatlas.backend.search.paging.KeysetPager;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.paging.SortKey;
import eu.atmpatlas.backend.search.query.QueryValidator;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All matches of a query at one point in time, evaluated once. Total, pages, facets and points
 * refer to the same records, whatever is written meanwhile. Close when done; otherwise a cleaner
 * releases the searcher after garbage collection.
 */
public final class SearchResult implements AutoCloseable {

    private static final int STREAM_BATCH_SIZE = 20_000;

    private final SearchQuery query;
    private final SearcherReference searcher;
    private final List<SegmentMatches> segments;
    private final int total;
    private final long seq;

    SearchResult(SearchQuery query, SearcherReference searcher) {
        this.query = query;
        this.searcher = searcher;
        this.seq = searcher.read(Snapshot::seq);
        this.segments =
                searcher.read(snapshot ->
                        evaluate(
                                snapshot,
                                TypingErrors.tolerateIfNeeded(
                                        snapshot.segments(),
                                        QueryCriteria.of(query, snapshot.segments()))));
        this.total = segments.stream().mapToInt(each -> each.matches().cardinality()).sum();
    }

    static List<SegmentMatches> evaluate(Snapshot snapshot, QueryCriteria criteria)
            throws IOException {
        var segments = new ArrayList<SegmentMatches>();
        for (Segment segment : snapshot.segments()) {
            segments.add(SegmentMatches.of(segment, criteria));
        }
        return segments;
    }

    /** Exact number of matches. */
    public int total() {
        return total;
    }

    /** Exact number of records beyond the matches that may match. */
    public int mayTotal() {
        return searcher.read(_ -> {
            int possible = 0;
            for (SegmentMatches each : segments) {
                possible += each.mayMatch().cardinality();
            }
            return possible;
        });
    }

    /** Number of the last change that the matches reflect. */
    public long seq() {
        return seq;
    }

    /**
     * Reads a page.
     *
     * @throws BadInputException if a cursor belongs to another list, or the order needs something
     *     that the query lacks
     */
    public SearchPage page(PageRequest request) {
        return searcher.read(_ -> pageOf(request));
    }

    /** Counts the matches by facet, without possible matches unless the query lists them. */
    public List<FacetCount> facets(@Nullable Collection<String> names) {
        return facets(names, false);
    }

    /**
     * Counts the matches by facet. Each facet ignores its own {@code any} condition.
     *
     * @param names in the desired order; null for all facets of the kind
     * @param countMay whether to count the possible matches too, which are always counted if the
     *     query lists them
     * @throws BadInputException if the kind has no facet of that name
     */
    public List<FacetCount> facets(@Nullable Collection<String> names, boolean countMay) {
        var facets =
                names == null
                        ? Facets.of(query.kind())
                        : names.stream()
                                .map(name -> QueryValidator.facet(query.kind(), name))
                                .toList();
        FacetCounter.Possible possible =
                query.includeMay()
                        ? FacetCounter.Possible.COUNT_ALL
                        : countMay ? FacetCounter.Possible.COUNT : FacetCounter.Possible.NOT;
        return searcher.read(_ -> {
            var counts = new ArrayList<FacetCount>(facets.size());
            for (FacetDefinition facet : facets) {
                counts.add(FacetCounter.count(facet, segments, possible));
            }
            return counts;
        });
    }

    /**
     * Records that surely meet every criterion but one, which they do not meet; in an order.
     *
     * @param max maximum number
     */
    public List<String> nearMisses(SearchOrder order, int max) {
        checkOrder(order);
        return searcher.read(snapshot -> {
            QueryCriteria criteria =
                    TypingErrors.tolerateIfNeeded(
                            snapshot.segments(), QueryCriteria.of(query, snapshot.segments()));
            var near = new ArrayList<SegmentMatches>();
            for (Segment segment : snapshot.segments()) {
                near.add(
                        SegmentMatches.ofDocuments(
                                segment, criteria, NearMisses.of(segment, criteria)));
            }
            var ids = new ArrayList<String>();
            for (KeysetPager.Match each :
                    new KeysetPager(near, order, query.near(), false).pick(null, max, false)) {
                Segment segment = near.get(each.segment()).segment();
                ids.add(StoredValues.text(segment, IndexSchema.ID, each.doc()));
            }
            return ids;
        });
    }

    /** The query. */
    public SearchQuery query() {
        return query;
    }

    /**
     * Every match that has a location, in no order; possible matches if the query lists them. A
     * record that is where related records are has a point for each place.
     */
    public List<MapPoint> points() {
        return searcher.read(snapshot -> {
            var points = new ArrayList<MapPoint>();
            Optional<FacetDefinition> related = RelatedPlaces.facet(query.kind());
            if (related.isPresent()) {
                String facet = related.get().name();
                Map<String, RelatedPlaces.Place> places =
                        RelatedPlaces.places(facet, snapshot.segments());
                for (SegmentMatches matches : segments) {
                    for (var place : new TreeMap<>(places).entrySet()) {
                        addPoints(matches, facet, place.getKey(), place.getValue(), points);
                    }
                }
                return points;
            }
            for (SegmentMatches matches : segments) {
                addPoints(matches, matches.matches(), Certainty.MATCHES, points);
                if (query.includeMay()) {
                    addPoints(matches, matches.mayMatch(), Certainty.MAY_MATCH, points);
                }
            }
            return points;
        });
    }

    /** Passes every match to the consumer, in order and in bounded memory. */
    public void forEach(SearchOrder order, Consumer<SearchHit> each) {
        checkOrder(order);
        searcher.read(_ -> {
            var pager = new KeysetPager(segments, order, query.near(), query.includeMay());
            var cursors = new CursorCodec(query, order);
            SortKey sortKey = null;
            List<KeysetPager.Match> picked;
            do {
                picked = pager.pick(sortKey, STREAM_BATCH_SIZE, false);
                for (SearchHit hit : hits(picked, cursors)) {
                    each.accept(hit);
                }
                sortKey = picked.isEmpty() ? sortKey : picked.getLast().sortKey();
            } while (picked.size() == STREAM_BATCH_SIZE);
            return total;
        });
    }

    @Override
    public void close() {
        searcher.close();
    }

    private void checkOrder(SearchOrder order) {
        if (order == SearchOrder.DISTANCE && query.near() == null) {
            throw new BadInputException("order", "DISTANCE needs filter.near");
        }
    }

    private SearchPage pageOf(PageRequest request) throws IOException {
        checkOrder(request.order());
        var cursors = new CursorCodec(query, request.order());
        var pager = new KeysetPager(segments, request.order(), query.near(), query.includeMay());
        boolean backward = request.backward();
        String cursor = backward ? request.before() : request.after();
        SortKey from =
                cursor == null ? null : cursors.decode(backward ? "before" : "after", cursor);
        List<KeysetPager.Match> picked = pager.pick(from, request.size() + 1, backward);
        boolean more = picked.size() > request.size();
        List<KeysetPager.Match> pageMatches =
                new ArrayList<>(more ? picked.subList(0, request.size()) : picked);
        boolean hasMoreBehind;
        if (from == null) {
            hasMoreBehind = false;
        } else {
            // An empty page starts at the cursor itself.
            SortKey start = pageMatches.isEmpty() ? from : pageMatches.getFirst().sortKey();
            hasMoreBehind =
                    pageMatches.isEmpty() && !more
                            ? total > 0 || !pager.pick(null, 1, backward).isEmpty()
                            : !pager.pick(start, 1, !backward).isEmpty();
        }
        List<KeysetPager.Match> ordered = backward ? pageMatches.reversed() : pageMatches;
        return new SearchPage(
                hits(ordered, cursors),
                backward ? hasMoreBehind : more,
                backward ? more : hasMoreBehind);
    }

    private List<SearchHit> hits(List<KeysetPager.Match> picked, CursorCodec cursors)
            throws IOException {
        var hits = new ArrayList<SearchHit>(picked.size());
        for (KeysetPager.Match each : picked) {
            Segment segment = segments.get(each.segment()).segment();
            hits.add(
                    new SearchHit(
                            StoredValues.text(segment, IndexSchema.ID, each.doc()),
                            kmTo(segment, each.doc()),
                            cursors.encode(each.sortKey()),
                            each.sortKey().certainty()));
        }
        return hits;
    }

    private @Nullable Double kmTo(Segment segment, int doc) {
        var sets = segment.data();
        return query.near() == null || !sets.hasLocation(doc)
                ? null
                : query.near().point().kmTo(sets.lat(doc), sets.lon(doc));
    }

    private void addPoints(
            SegmentMatches matches,
            String facet,
            String code,
            RelatedPlaces.Place place,
            List<MapPoint> points)
            throws IOException {
        FixedBitSet certain = matches.matches().clone();
        FixedBitSet there = matches.withCode(facet, code);
        certain.and(there);
        addPoints(matches, certain, Certainty.MATCHES, place, points);
        if (query.includeMay()) {
            FixedBitSet may = matches.mayMatch();
            may.and(there);
            addPoints(matches, may, Certainty.MAY_MATCH, place, points);
        }
    }

    private static void addPoints(
            SegmentMatches matches, FixedBitSet bits, Certainty certainty, List<MapPoint> points)
            throws IOException {
        addPoints(matches, bits, certainty, null, points);
    }

    /** Adds the points of documents, at the place, or where the documents are. */
    private static void addPoints(
            SegmentMatches matches,
            FixedBitSet bits,
            Certainty certainty,
            RelatedPlaces.@Nullable Place at,
            List<MapPoint> points)
            throws IOException {
        var segment = matches.segment();
        var sets = segment.data();
        var ids = DocValues.getBinary(segment.reader(), IndexSchema.ID);
        var names = DocValues.getBinary(segment.reader(), IndexSchema.NAME);
        var statuses = DocValues.getBinary(segment.reader(), IndexSchema.STATUS);
        int doc = bits.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            if ((at != null || sets.hasLocation(doc))
                    && ids.advanceExact(doc)
                    && names.advanceExact(doc)) {
                points.add(
                        new MapPoint(
                                ids.binaryValue().utf8ToString(),
                                at == null ? sets.lat(doc) : at.lat(),
                                at == null ? sets.lon(doc) : at.lon(),
                                names.binaryValue().utf8ToString(),
                                statuses.advanceExact(doc)
                                        ? statuses.binaryValue().utf8ToString()
                                        : null,
                                certainty));
            }
            doc =
                    doc + 1 < bits.length()
                            ? bits.nextSetBit(doc + 1)
                            : DocIdSetIterator.NO_MORE_DOCS;
        }
    }
}
