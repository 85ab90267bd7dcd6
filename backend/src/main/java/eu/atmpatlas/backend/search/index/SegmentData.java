package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data of one segment for queries, cached as long as the segment exists: the documents of each kind
 * and of each facet's codes, and each document's location. Includes deleted documents; {@link
 * Segment} knows the live ones.
 */
public final class SegmentData {

    private final Map<String, DocSet> kinds;
    private final Map<String, Map<String, DocSet>> facets = new HashMap<>();
    private final Map<String, FixedBitSet> known = new HashMap<>();
    private final double[] lat;
    private final double[] lon;

    SegmentData(LeafReader leaf) throws IOException {
        this.kinds = sets(leaf, IndexSchema.KIND);
        List<String> names = Facets.all().stream().map(FacetDefinition::name).distinct().toList();
        for (String name : names) {
            Map<String, DocSet> codes = sets(leaf, IndexSchema.facet(name));
            var any = new FixedBitSet(leaf.maxDoc());
            codes.values().forEach(set -> set.or(any));
            facets.put(name, codes);
            known.put(name, any);
        }
        this.lat = doubles(leaf, IndexSchema.LAT);
        this.lon = doubles(leaf, IndexSchema.LON);
    }

    private static Map<String, DocSet> sets(LeafReader leaf, String field) throws IOException {
        var sets = new LinkedHashMap<String, DocSet>();
        Terms terms = leaf.terms(field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                sets.put(term.utf8ToString(), DocSet.of(postings, each.docFreq(), leaf.maxDoc()));
            }
        }
        return sets;
    }

    private static double[] doubles(LeafReader leaf, String field) throws IOException {
        var doubles = new double[leaf.maxDoc()];
        Arrays.fill(doubles, Double.NaN);
        NumericDocValues values = DocValues.getNumeric(leaf, field);
        for (int doc = values.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = values.nextDoc()) {
            doubles[doc] = Double.longBitsToDouble(values.longValue());
        }
        return doubles;
    }

    /** The documents of a kind; null if there are none. */
    public @Nullable DocSet documentsOfKind(EntityKind kind) {
        return kinds.get(kind.name());
    }

    /** The codes of a facet that occur, each with its documents. */
    public Map<String, DocSet> codes(String facet) {
        return facets.getOrDefault(facet, Map.of());
    }

    /** The documents with a value for a facet; not to be changed. */
    public FixedBitSet known(String facet) {
        FixedBitSet bits = known.get(facet);
        if (bits == null) {
            throw new IllegalArgumentException("no facet " + facet);
        }
        return bits;
    }

    /** Degrees north; NaN where the document has no location. */
    public double lat(int doc) {
        return lat[doc];
    }

    /** Degrees east; NaN where the document has no location. */
    public double lon(int doc) {
        return lon[doc];
    }

    /** Whether the document has a location. */
    public boolean hasLocation(int doc) {
        return !Double.isNaN(lat[doc]);
    }
}
