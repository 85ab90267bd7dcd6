package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.segment.SegmentData;

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
 * The index at one point in time. It does not change while the index is updated. Its files are
 * released when no reader holds it; see {@link SearcherReference}.
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

    /** The segments. */
    public List<Segment> segments() {
        return segments;
    }

    /** Number of the last applied change. */
    public long seq() {
        return position.seq();
    }

    /** Number of records. */
    public int records() {
        return reader.numDocs();
    }

    IndexCheckpoint position() {
        return position;
    }

    DirectoryReader reader() {
        return reader;
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException failure) {
            throw new UncheckedIOException("The index's files could not be released", failure);
        }
    }

    /**
     * Creates snapshots. Reads the data of each segment once, for all snapshots that contain it.
     */
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
            var data = new SegmentData(leaf);
            cache.put(core.getKey(), data);
            core.addClosedListener(cache::remove);
            return data;
        }
    }
}
