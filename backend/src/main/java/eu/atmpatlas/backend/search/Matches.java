package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.index.IndexSchema;
import eu.atmpatlas.backend.search.index.Lease;
import eu.atmpatlas.backend.search.index.Segment;
import eu.atmpatlas.backend.search.index.Snapshot;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * All matches of a query at one point in time, evaluated once. Total, pages, facets and points are
 * of the same records, whatever is written meanwhile. Closing is good manners where one knows when
 * the last question was asked; who does not, leaves it.
 */
public final class Matches implements AutoCloseable {

    private static final int STREAMED = 20_000;

    private final SearchQuery query;
    private final Lease lease;
    private final List<SegmentMatches> segments;
    private final int total;
    private final long seq;

    Matches(SearchQuery query, Lease lease) {
        this.query = query;
        this.lease = lease;
        this.seq = lease.read(Snapshot::seq);
        this.segments = lease.read(snapshot -> evaluate(snapshot, Criteria.of(query)));
        this.total = segments.stream().mapToInt(each -> each.matches().cardinality()).sum();
    }

    static List<SegmentMatches> evaluate(Snapshot snapshot, Criteria criteria) throws IOException {
        var segments = new ArrayList<SegmentMatches>();
        for (Segment segment : snapshot.segments()) {
            segments.add(SegmentMatches.of(segment, criteria));
        }
        return segments;
    }

    /** How many records match; exact. */
    public int total() {
        return total;
    }

    /** Number of the last change that the matches reflect. */
    public long seq() {
        return seq;
    }

    /**
     * A page.
     *
     * @throws BadInputException if a cursor is not of this list, or the order asks for more than
     *     the query has
     */
    public SearchPage page(PageRequest request) {
        return lease.read(_ -> pageOf(request));
    }

    /**
     * Counts by facet, each with the whole query but the facet's own {@code any}.
     *
     * @param names in the order wanted; null for all of the kind
     * @throws BadInputException if the kind has no facet of a name
     */
    public List<FacetCount> facets(@Nullable Collection<String> names) {
        var wanted =
                names == null
                        ? Facets.of(query.kind())
                        : names.stream().map(name -> QueryCheck.facet(query.kind(), name)).toList();
        return lease.read(
                _ -> wanted.stream().map(facet -> FacetCounter.count(facet, segments)).toList());
    }

    /** Every match that has a location, in no order. */
    public List<MapPoint> points() {
        return lease.read(_ -> {
            var points = new ArrayList<MapPoint>();
            for (SegmentMatches matches : segments) {
                addPoints(matches, points);
            }
            return points;
        });
    }

    /** Hands over every match in order, in bounded memory. */
    public void forEach(SearchOrder order, Consumer<SearchHit> each) {
        checkOrder(order);
        lease.read(_ -> {
            var selection = new Selection(segments, order, query.near());
            var cursors = new Cursors(query, order);
            Keyset place = null;
            List<Selection.Picked> picked;
            do {
                picked = selection.pick(place, STREAMED, false);
                for (SearchHit hit : hits(picked, cursors)) {
                    each.accept(hit);
                }
                place = picked.isEmpty() ? place : picked.getLast().place();
            } while (picked.size() == STREAMED);
            return total;
        });
    }

    @Override
    public void close() {
        lease.close();
    }

    private void checkOrder(SearchOrder order) {
        if (order == SearchOrder.DISTANCE && query.near() == null) {
            throw new BadInputException(
                    "order", "DISTANCE needs filter.near: distance from where?");
        }
    }

    private SearchPage pageOf(PageRequest request) throws IOException {
        checkOrder(request.order());
        var cursors = new Cursors(query, request.order());
        var selection = new Selection(segments, request.order(), query.near());
        boolean backward = request.backward();
        String cursor = backward ? request.before() : request.after();
        Keyset from = cursor == null ? null : cursors.decode(backward ? "before" : "after", cursor);
        List<Selection.Picked> picked = selection.pick(from, request.size() + 1, backward);
        boolean more = picked.size() > request.size();
        List<Selection.Picked> kept =
                new ArrayList<>(more ? picked.subList(0, request.size()) : picked);
        boolean behind;
        if (from == null) {
            behind = false;
        } else {
            // From the place itself where the page is empty, which has that place on its far side.
            Keyset start = kept.isEmpty() ? from : kept.getFirst().place();
            behind =
                    kept.isEmpty() && !more
                            ? total > 0
                            : !selection.pick(start, 1, !backward).isEmpty();
        }
        List<Selection.Picked> ordered = backward ? kept.reversed() : kept;
        return new SearchPage(
                hits(ordered, cursors), backward ? behind : more, backward ? more : behind);
    }

    private List<SearchHit> hits(List<Selection.Picked> picked, Cursors cursors)
            throws IOException {
        var hits = new ArrayList<SearchHit>(picked.size());
        for (Selection.Picked each : picked) {
            Segment segment = segments.get(each.segment()).segment();
            hits.add(
                    new SearchHit(
                            Values.text(segment, IndexSchema.ID, each.doc()),
                            kmTo(segment, each.doc()),
                            cursors.encode(each.place())));
        }
        return hits;
    }

    private @Nullable Double kmTo(Segment segment, int doc) {
        var sets = segment.sets();
        return query.near() == null || !sets.located(doc)
                ? null
                : query.near().point().kmTo(sets.lat(doc), sets.lon(doc));
    }

    private static void addPoints(SegmentMatches matches, List<MapPoint> points)
            throws IOException {
        var segment = matches.segment();
        var sets = segment.sets();
        var ids = DocValues.getBinary(segment.reader(), IndexSchema.ID);
        var names = DocValues.getBinary(segment.reader(), IndexSchema.NAME);
        var statuses = DocValues.getBinary(segment.reader(), IndexSchema.STATUS);
        var bits = matches.matches();
        for (int doc = bits.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
            if (sets.located(doc) && ids.advanceExact(doc) && names.advanceExact(doc)) {
                points.add(
                        new MapPoint(
                                ids.binaryValue().utf8ToString(),
                                sets.lat(doc),
                                sets.lon(doc),
                                names.binaryValue().utf8ToString(),
                                statuses.advanceExact(doc)
                                        ? statuses.binaryValue().utf8ToString()
                                        : null));
            }
            doc =
                    doc + 1 < bits.length()
                            ? bits.nextSetBit(doc + 1)
                            : DocIdSetIterator.NO_MORE_DOCS;
        }
    }
}
