package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes changes into one open {@link IndexStore}, step by step. Used by one thread. If a step
 * fails, the store is to be closed and another indexer opened on the folder: it goes on from the
 * last commit, and taking in a change twice does no harm.
 */
final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int CHANGES_PER_STEP = 1_000;
    private static final int RECORDS_PER_BATCH = 1_000;

    /** So far behind, reading all records once is faster than following. */
    private static final long REBUILD_LAG = 10_000;

    private final IndexStore store;
    private final ChangeLog log;
    private final RecordSource records;
    private final Vocabularies vocabularies;
    private final IndexDocumentFactory documents;
    private IndexCheckpoint checkpoint;
    private @Nullable ConceptHierarchies hierarchies;

    Indexer(IndexStore store, ChangeLog log, RecordSource records, Vocabularies vocabularies) {
        this.store = store;
        this.log = log;
        this.records = records;
        this.vocabularies = vocabularies;
        this.documents = new IndexDocumentFactory(vocabularies::find);
        this.checkpoint = store.committed();
    }

    IndexCheckpoint checkpoint() {
        return checkpoint;
    }

    /** Empties the index if it is none of this graph. */
    void verify() throws IOException {
        boolean sameGraph = checkpoint.seq() <= log.head() && checkpoint.existsIn(log);
        if (!sameGraph && (store.records() > 0 || checkpoint.seq() > 0)) {
            LOG.info("The search index is not of this graph and is made anew");
            store.clear();
            checkpoint = IndexCheckpoint.START;
            store.publish(checkpoint.seq());
            store.commit(checkpoint);
        }
    }

    /** Reads all records if the index is empty or far behind. */
    void begin() throws IOException {
        long head = log.head();
        if (checkpoint.seq() == 0 ? head > 0 : isFarBehind(head)) {
            rebuild();
        } else if (checkpoint.seq() == head) {
            hierarchies = ConceptHierarchies.of(vocabularies.all());
        }
    }

    /**
     * Takes in the next changes.
     *
     * @return whether there may be more at once
     */
    boolean step() throws IOException {
        List<Change> changes = log.after(checkpoint.seq(), CHANGES_PER_STEP);
        if (changes.isEmpty()) {
            return false;
        }
        if (changes.size() == CHANGES_PER_STEP && isFarBehind(log.head())) {
            rebuild();
            return true;
        }
        AffectedRecords affected = AffectedRecords.of(changes);
        if (affected.concepts() && !hierarchiesUnchanged()) {
            rebuild();
            return true;
        }
        Set<String> ids = new LinkedHashSet<>(affected.records());
        ids.addAll(records.operatedBy(affected.institutions()));
        update(new ArrayList<>(ids));
        checkpoint = IndexCheckpoint.of(changes.getLast());
        return changes.size() == CHANGES_PER_STEP;
    }

    private boolean isFarBehind(long head) {
        long behind = head - checkpoint.seq();
        return behind > REBUILD_LAG && behind > store.records() / 2;
    }

    private boolean hierarchiesUnchanged() {
        vocabularies.reload();
        ConceptHierarchies now = ConceptHierarchies.of(vocabularies.all());
        // Not known are those of an index that was behind when it was opened.
        boolean hold = hierarchies == null ? store.records() == 0 : hierarchies.isContainedIn(now);
        hierarchies = now;
        return hold;
    }

    private void update(List<String> ids) throws IOException {
        for (int from = 0; from < ids.size(); from += RECORDS_PER_BATCH) {
            List<String> batch = ids.subList(from, Math.min(from + RECORDS_PER_BATCH, ids.size()));
            Map<String, IndexedRecord> found = records.byIds(batch);
            for (String id : batch) {
                IndexedRecord record = found.get(id);
                if (record == null || !record.entity().id().equals(id)) {
                    store.delete(id);
                }
                if (record != null) {
                    store.put(record.entity().id(), documents.make(record));
                }
            }
        }
    }

    /** Reads all records. What changes meanwhile is taken in again afterwards. */
    private void rebuild() throws IOException {
        long started = System.nanoTime();
        IndexCheckpoint head = IndexCheckpoint.at(log, log.head());
        vocabularies.reload();
        ConceptHierarchies current = ConceptHierarchies.of(vocabularies.all());
        store.clear();
        var count = new int[1];
        try {
            records.forEachBatch(batch -> {
                count[0] += batch.size();
                add(batch);
            });
        } catch (UncheckedIOException failure) {
            throw new IOException("The search index cannot be written", failure);
        }
        checkpoint = head;
        hierarchies = current;
        store.publish(checkpoint.seq());
        store.commit(checkpoint);
        LOG.info(
                "Indexed {} records in {} ms", count[0], (System.nanoTime() - started) / 1_000_000);
    }

    private void add(List<IndexedRecord> batch) {
        try {
            for (IndexedRecord record : batch) {
                store.put(record.entity().id(), documents.make(record));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
