package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes changes into one open {@link IndexStore}. Used by one thread. If a call fails, the store is
 * to be closed and another indexer opened on the folder: it goes on from the last commit, and
 * taking in a change twice does no harm.
 */
final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int RECORDS_PER_BATCH = 1_000;

    private final IndexStore store;
    private final ChangeLog log;
    private final RecordSource records;
    private final Vocabularies vocabularies;
    private final Clock clock;
    private final IndexDocumentFactory documents;
    private IndexCheckpoint checkpoint;
    private @Nullable ConceptHierarchies hierarchies;

    Indexer(
            IndexStore store,
            ChangeLog log,
            RecordSource records,
            Vocabularies vocabularies,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.records = records;
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.documents = new IndexDocumentFactory(vocabularies::find);
        this.checkpoint = store.committed();
    }

    /**
     * Empties the index if it is none of this graph.
     *
     * @return number of the last change in it, 0 if it is empty
     */
    long open() throws IOException {
        long head = log.head();
        boolean ours = checkpoint.seq() <= head && checkpoint.existsIn(log);
        if (!ours && (store.records() > 0 || checkpoint.seq() > 0)) {
            LOG.info("The search index is not of this graph and is made anew");
            store.clear();
            checkpoint = IndexCheckpoint.START;
            store.publish(checkpoint);
            store.commit(checkpoint);
        }
        if (checkpoint.seq() == head) {
            hierarchies = ConceptHierarchies.of(vocabularies.all());
        }
        return checkpoint.seq();
    }

    /**
     * Takes in changes and lets queries see them.
     *
     * @return number of the last change that is in
     */
    long apply(List<Change> changes) throws IOException {
        AffectedRecords affected = AffectedRecords.of(changes);
        if (affected.concepts() && !hierarchiesUnchanged()) {
            return rebuild();
        }
        Set<String> ids = new LinkedHashSet<>(affected.records());
        ids.addAll(records.operatedBy(affected.institutions()));
        update(new ArrayList<>(ids));
        checkpoint = checkpoint.after(changes.getLast());
        store.publish(checkpoint);
        return checkpoint.seq();
    }

    /** Makes durable what queries see. */
    void commit() throws IOException {
        if (!checkpoint.equals(store.committed())) {
            store.commit(checkpoint);
        }
    }

    /** Makes the documents again that the change of day changes. */
    void takeInDay() throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(checkpoint.day())) {
            Set<String> sites = records.operatedOtherwise(checkpoint.day(), today);
            checkpoint = checkpoint.on(today);
            update(List.copyOf(sites));
            store.publish(checkpoint);
        }
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
            Map<String, IndexedRecord> found = records.byIds(batch, checkpoint.day());
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

    /**
     * Reads all records. What changes meanwhile is taken in again afterwards.
     *
     * @return number of the last change that is in
     */
    long rebuild() throws IOException {
        long started = System.nanoTime();
        IndexCheckpoint head = IndexCheckpoint.at(log, log.head(), LocalDate.now(clock));
        vocabularies.reload();
        ConceptHierarchies current = ConceptHierarchies.of(vocabularies.all());
        store.clear();
        var count = new int[1];
        try {
            records.forEachBatch(
                    head.day(),
                    batch -> {
                        count[0] += batch.size();
                        add(batch);
                    });
        } catch (UncheckedIOException failure) {
            throw new IOException("The search index cannot be written", failure);
        }
        checkpoint = head;
        hierarchies = current;
        store.publish(checkpoint);
        store.commit(checkpoint);
        LOG.info(
                "Indexed {} records in {} ms", count[0], (System.nanoTime() - started) / 1_000_000);
        return checkpoint.seq();
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
