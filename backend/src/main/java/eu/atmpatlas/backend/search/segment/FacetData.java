package eu.atmpatlas.backend.search.segment;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The documents of a segment by the codes of one facet. Nothing of it may be changed. */
public final class FacetData {

    private final Map<String, DocSet> certain;
    private final Map<String, DocSet> stale;
    private final Map<String, DocSet> narrower;
    private final Map<String, DocSet> denied;
    private final @Nullable FixedBitSet open;
    private final FixedBitSet known;
    private final @Nullable FixedBitSet withStatuses;
    private final Map<String, FacetData> byStatus = new HashMap<>();

    private FacetData(
            LeafReader leaf, String facet, @Nullable FixedBitSet open, Map<String, DocSet> statuses)
            throws IOException {
        this.certain = SegmentData.sets(leaf, IndexSchema.facet(facet));
        this.stale = SegmentData.sets(leaf, IndexSchema.stale(facet));
        this.narrower = SegmentData.sets(leaf, IndexSchema.narrower(facet));
        this.denied = SegmentData.sets(leaf, IndexSchema.denied(facet));
        this.open = open;
        this.known = new FixedBitSet(leaf.maxDoc());
        certain.values().forEach(set -> set.or(known));
        stale.values().forEach(set -> set.or(known));
        if (statuses.isEmpty()) {
            this.withStatuses = null;
        } else {
            this.withStatuses = new FixedBitSet(leaf.maxDoc());
            statuses.values().forEach(set -> set.or(withStatuses));
        }
    }

    /** Reads the data of a facet. */
    static FacetData of(LeafReader leaf, String facet, Map<String, DocSet> openByFacet)
            throws IOException {
        Map<String, DocSet> statuses = SegmentData.sets(leaf, IndexSchema.statuses(facet));
        var data = new FacetData(leaf, facet, bits(leaf, openByFacet.get(facet)), statuses);
        for (String status : statuses.keySet()) {
            String name = IndexSchema.withStatus(facet, status);
            data.byStatus.put(
                    status, new FacetData(leaf, name, bits(leaf, openByFacet.get(name)), Map.of()));
        }
        return data;
    }

    private static @Nullable FixedBitSet bits(LeafReader leaf, @Nullable DocSet set) {
        if (set == null) {
            return null;
        }
        var bits = new FixedBitSet(leaf.maxDoc());
        set.or(bits);
        return bits;
    }

    /** The documents to which each code surely applies. */
    public Map<String, DocSet> certain() {
        return certain;
    }

    /** The documents to which each code was stated to apply, by statements past their due date. */
    public Map<String, DocSet> stale() {
        return stale;
    }

    /** The documents to which each code may apply, because a broader one is stated. */
    public Map<String, DocSet> narrower() {
        return narrower;
    }

    /** The {@link #open} documents to which each code does not apply. */
    public Map<String, DocSet> denied() {
        return denied;
    }

    /** The documents to which every code may apply that is not denied; null if there are none. */
    public @Nullable FixedBitSet open() {
        return open;
    }

    /** The documents with a value. */
    public FixedBitSet known() {
        return known;
    }

    /**
     * The documents in which statements give single codes a status of their own; null if there are
     * none.
     */
    public @Nullable FixedBitSet withStatuses() {
        return withStatuses;
    }

    /**
     * The same data of {@link #withStatuses} for those who ask for a status too; null if there is
     * none for it.
     */
    public @Nullable FacetData withStatus(String status) {
        return byStatus.get(status);
    }

    /** The statuses that {@link #withStatus} knows. */
    public Set<String> statuses() {
        return byStatus.keySet();
    }
}
