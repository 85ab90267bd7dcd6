package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.search.match.SegmentMatches;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.graph.place.Point;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Sort values of one segment's matches. Read them in ascending order of documents. */
final class SortValues {

    private final SegmentMatches matches;
    private final SearchOrder order;
    private final @Nullable Point centre;
    private final NumericDocValues updated;
    private final NumericDocValues begins;
    private final SortedDocValues keys;

    SortValues(SegmentMatches matches, SearchOrder order, @Nullable Near near) throws IOException {
        var reader = matches.segment().reader();
        this.matches = matches;
        this.order = order;
        this.centre = near == null ? null : near.point();
        this.updated = DocValues.getNumeric(reader, IndexSchema.UPDATED);
        this.begins = DocValues.getNumeric(reader, IndexSchema.BEGIN);
        this.keys =
                DocValues.getSorted(
                        reader,
                        order == SearchOrder.COUNTRY
                                ? IndexSchema.COUNTRY_KEY
                                : IndexSchema.NAME_KEY);
    }

    /** The value of {@link SortKey#number()}. */
    long number(int doc) throws IOException {
        return switch (order) {
            case NAME, COUNTRY -> 0;
            case RELEVANCE -> -matches.rank(doc);
            case UPDATED -> updated.advanceExact(doc) ? -updated.longValue() : 0;
            case NEWEST -> begins.advanceExact(doc) ? -begins.longValue() : Long.MAX_VALUE;
            case OLDEST -> begins.advanceExact(doc) ? begins.longValue() : Long.MAX_VALUE;
            // Distances are not negative, so the order of their bits is their order.
            case DISTANCE -> Double.doubleToRawLongBits(kmTo(doc));
        };
    }

    /** Ordinal of the document's key among the segment's keys. */
    int ordinal(int doc) throws IOException {
        return keys.advanceExact(doc) ? keys.ordValue() : -1;
    }

    /** The keys by ordinal. */
    SortedDocValues keys() {
        return keys;
    }

    private double kmTo(int doc) {
        var sets = matches.segment().data();
        return centre == null || !sets.hasLocation(doc)
                ? Double.POSITIVE_INFINITY
                : centre.kmTo(sets.lat(doc), sets.lon(doc));
    }
}
