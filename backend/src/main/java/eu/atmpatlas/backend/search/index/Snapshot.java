package eu.atmpatlas.backend.search.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The index at one point in time. It stays as it is while the index goes on; what it holds is given
 * back when nobody holds it any more, see {@link SearcherReference}.
 */
public final class Snapshot {

    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final IndexCheckpoint position;

    private Snapshot(DirectoryReader reader, List<Segment> segments, IndexCheckpoint checkpoint) {
        this.reader = reader;
        this.segments = segments;
        this.position = checkpoint;
    }

    /** The index in its segments. */
    public List<Segment> segments() {
        return segments;
    }

    /** Number of the last change that is in it. */
    public long seq() {
        return position.seq();
    }

    /** How many records are in it. */
    public int records() {
        return reader.numDocs();
    }

    IndexCheckpoint position() {
        return position;
    }

    DirectoryReader reader() {
        return reader;
    }

    boolean tryAcquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException failure) {
            throw new UncheckedIOException("The index's files could not be let go", failure);
        }
    }

    /** Makes snapshots; reads each segment's sets once, however many snapshots it lives in. */
    static final class Factory {

        private final Map<IndexReader.CacheKey, SegmentData> cache = new ConcurrentHashMap<>();

        Snapshot create(DirectoryReader reader, IndexCheckpoint checkpoint) throws IOException {
            var segments = new java.util.ArrayList<Segment>();
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader leaf = context.reader();
                segments.add(new Segment(leaf, dataOf(leaf)));
            }
            return new Snapshot(reader, List.copyOf(segments), checkpoint);
        }

        private SegmentData dataOf(LeafReader leaf) throws IOException {
            IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
            SegmentData cached = cache.get(core.getKey());
            if (cached != null) {
                return cached;
            }
            var made = new SegmentData(leaf);
            cache.put(core.getKey(), made);
            core.addClosedListener(cache::remove);
            return made;
        }
    }
}
