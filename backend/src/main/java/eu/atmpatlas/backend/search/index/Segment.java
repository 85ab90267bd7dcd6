package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** One segment of the index at one point in time. */
public final class Segment {

    private final LeafReader reader;
    private final SegmentSets sets;
    private final @Nullable FixedBitSet live;

    Segment(LeafReader reader, SegmentSets sets) {
        this.reader = reader;
        this.sets = sets;
        Bits liveDocs = reader.getLiveDocs();
        this.live = liveDocs == null ? null : FixedBitSet.copyOf(liveDocs);
    }

    /** Terms and values. */
    public LeafReader reader() {
        return reader;
    }

    /** Sets of documents. */
    public SegmentSets sets() {
        return sets;
    }

    /** How many documents it has, deleted ones included. */
    public int size() {
        return reader.maxDoc();
    }

    /** The live documents of some kinds; the caller's own to change. */
    public FixedBitSet documents(Set<EntityKind> kinds) {
        var documents = new FixedBitSet(size());
        for (EntityKind kind : kinds) {
            DocSet set = sets.kind(kind);
            if (set != null) {
                set.addTo(documents);
            }
        }
        if (live != null) {
            documents.and(live);
        }
        return documents;
    }
}
