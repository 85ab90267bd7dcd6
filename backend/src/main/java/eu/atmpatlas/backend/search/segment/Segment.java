package eu.atmpatlas.backend.search.segment;

import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** One segment of the index at one point in time. */
public final class Segment {

    private final LeafReader reader;
    private final SegmentData data;
    private final @Nullable FixedBitSet live;

    /** Creates a segment with the data that was read of it. */
    public Segment(LeafReader reader, SegmentData sets) {
        this.reader = reader;
        this.data = sets;
        Bits liveDocs = reader.getLiveDocs();
        this.live = liveDocs == null ? null : FixedBitSet.copyOf(liveDocs);
    }

    /** Terms and values. */
    public LeafReader reader() {
        return reader;
    }

    /** Cached sets of documents. */
    public SegmentData data() {
        return data;
    }

    /** Number of documents, including deleted ones. */
    public int size() {
        return reader.maxDoc();
    }

    /** The live documents of these kinds; the caller may change the result. */
    public FixedBitSet documents(Set<EntityKind> kinds) {
        var documents = new FixedBitSet(size());
        for (EntityKind kind : kinds) {
            DocSet set = data.documentsOfKind(kind);
            if (set != null) {
                set.or(documents);
            }
        }
        if (live != null) {
            documents.and(live);
        }
        return documents;
    }
}
