package eu.atmpatlas.backend.search.segment;

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
    private final Map<String, FacetData> facets = new HashMap<>();
    private final FixedBitSet operated;
    private final double[] lat;
    private final double[] lon;

    /** Reads the data of a segment. */
    public SegmentData(LeafReader leaf) throws IOException {
        this.kinds = sets(leaf, IndexSchema.KIND);
        List<String> names = Facets.all().stream().map(FacetDefinition::name).distinct().toList();
        Map<String, DocSet> open = sets(leaf, IndexSchema.OPEN);
        for (String name : names) {
            facets.put(name, FacetData.of(leaf, name, open));
        }
        this.operated = new FixedBitSet(leaf.maxDoc());
        Terms operators = leaf.terms(IndexSchema.OPERATOR);
        if (operators != null) {
            TermsEnum each = operators.iterator();
            while (each.next() != null) {
                operated.or(each.postings(null, PostingsEnum.NONE));
            }
        }
        this.lat = doubles(leaf, IndexSchema.LAT);
        this.lon = doubles(leaf, IndexSchema.LON);
    }

    static Map<String, DocSet> sets(LeafReader leaf, String field) throws IOException {
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

    /** The documents by the codes of a facet. */
    public FacetData facet(String name) {
        FacetData data = facets.get(name);
        if (data == null) {
            throw new IllegalArgumentException("no facet " + name);
        }
        return data;
    }

    /** The documents with an operator; not to be changed. */
    public FixedBitSet operated() {
        return operated;
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
