package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.segment.IndexSchema;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The index in its folder: one writer, and the {@link Snapshot} for readers. Only the projection's
 * thread writes; any thread may read.
 */
final class IndexStore implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final double WRITE_BUFFER_MB = 48;
    private static final String DUE_KEY = "due";

    private final Directory directory;
    private final IndexWriter writer;
    private final SnapshotManager snapshots;
    private final String due;
    private IndexCheckpoint committed;

    private IndexStore(Directory directory, IndexWriter writer, DueDates due) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.due = due.months().toString();
        Map<String, String> committedData = commitData(writer);
        this.committed =
                this.due.equals(committedData.get(DUE_KEY))
                        ? IndexCheckpoint.read(committedData)
                        : IndexCheckpoint.START;
        this.snapshots = new SnapshotManager(writer, committed);
    }

    /**
     * Opens the index in a folder. An unreadable index is deleted and recreated.
     *
     * @throws IndexFolderException if the folder cannot be used, or another process uses it
     */
    static IndexStore open(Path folder, DueDates due) {
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            try {
                return openIn(directory, folder, due);
            } catch (IOException | RuntimeException failure) {
                directory.close();
                throw failure;
            }
        } catch (LockObtainFailedException locked) {
            throw new IndexFolderException(
                    folder, "is in use by another instance; give each its own", locked);
        } catch (IOException failure) {
            throw new IndexFolderException(
                    folder, "cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static IndexStore openIn(Directory directory, Path folder, DueDates due)
            throws IOException {
        try {
            return validate(directory, due);
        } catch (LockObtainFailedException locked) {
            throw locked;
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn(
                    "The search index in {} cannot be read and is rebuilt: {}",
                    folder,
                    unreadable.toString());
            deleteFiles(directory);
            return new IndexStore(
                    directory,
                    new IndexWriter(directory, writerConfig(IndexWriterConfig.OpenMode.CREATE)),
                    due);
        }
    }

    /** Deletes only the index's own files, because the folder may contain others. */
    private static void deleteFiles(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    private static IndexStore validate(Directory directory, DueDates due) throws IOException {
        var writer =
                new IndexWriter(
                        directory, writerConfig(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        try {
            var store = new IndexStore(directory, writer, due);
            for (LeafReaderContext context : store.snapshots.newest().reader().leaves()) {
                if (context.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
            return store;
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    private static IndexWriterConfig writerConfig(IndexWriterConfig.OpenMode mode) {
        // No analyzer: IndexDocumentFactory creates every term.
        return new IndexWriterConfig(null)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setCommitOnClose(false);
    }

    private static Map<String, String> commitData(IndexWriter writer) {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Checkpoint of the last commit. */
    IndexCheckpoint committed() {
        return committed;
    }

    /** A reference to the newest published state, which the caller must close. */
    SearcherReference acquire() {
        try {
            return new SearcherReference(snapshots.acquire());
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be read", failure);
        }
    }

    /** Checkpoint of the newest published state. */
    IndexCheckpoint published() {
        return snapshots.newest().position();
    }

    /** Number of records in the newest published state. */
    int records() {
        return snapshots.newest().records();
    }

    /** Records of which a statement comes past its due date between two days, in either order. */
    Set<String> dueBetween(LocalDate one, LocalDate other) throws IOException {
        try (SearcherReference searcher = acquire()) {
            return searcher.read(snapshot -> DueRecords.between(snapshot, one, other));
        }
    }

    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(IndexSchema.ID, id), document);
    }

    void delete(String id) throws IOException {
        writer.deleteDocuments(new Term(IndexSchema.ID, id));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Publishes all writes up to the checkpoint to readers. */
    void publish(IndexCheckpoint checkpoint) throws IOException {
        snapshots.publish(checkpoint);
    }

    /** Makes all writes durable, together with the checkpoint. */
    void commit(IndexCheckpoint checkpoint) throws IOException {
        var data = new HashMap<>(checkpoint.toCommitData());
        data.put(DUE_KEY, due);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        committed = checkpoint;
    }

    /**
     * Discards uncommitted writes and releases the folder's lock. The published state stays
     * readable.
     */
    void stopWriting() throws IOException {
        writer.rollback();
        directory.close();
    }

    /** Releases the published state. Only acquired references stay readable. */
    void release() throws IOException {
        snapshots.close();
    }

    @Override
    public void close() throws IOException {
        try {
            stopWriting();
        } finally {
            release();
        }
    }
}
