package eu.atmpatlas.backend.search.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;

import java.io.IOException;

/**
 * Holds the newest {@link Snapshot} for any number of readers. It is Lucene's {@code
 * SearcherManager} with one difference: the reader and the checkpoint change together.
 */
final class SnapshotManager extends ReferenceManager<Snapshot> {

    private final Snapshot.Factory snapshots = new Snapshot.Factory();
    private final IndexWriter writer;
    private IndexCheckpoint checkpoint;
    private volatile Snapshot newest;

    /**
     * @param checkpoint the last change in the writer's index
     */
    SnapshotManager(IndexWriter writer, IndexCheckpoint checkpoint) throws IOException {
        this.writer = writer;
        this.checkpoint = checkpoint;
        this.newest = snapshots.create(DirectoryReader.open(writer), checkpoint);
        this.current = newest;
    }

    /** The newest snapshot, also after this is closed. Read only its figures. */
    Snapshot newest() {
        return newest;
    }

    /** Shows everything that was written so far, which is all up to the checkpoint. */
    void publish(IndexCheckpoint reached) throws IOException {
        checkpoint = reached;
        maybeRefreshBlocking();
    }

    @Override
    protected Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        DirectoryReader reader = DirectoryReader.openIfChanged(old.reader(), writer);
        if (reader == null) {
            old.reader().incRef();
            reader = old.reader();
        }
        newest = snapshots.create(reader, checkpoint);
        return newest;
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) {
        snapshot.release();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader().getRefCount();
    }
}
