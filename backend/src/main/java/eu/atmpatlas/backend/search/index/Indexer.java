package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.certainty.EvidenceReader;
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
 * Applies changes to one open {@link IndexStore}. Used by one thread. If a call fails, close the
 * store and open another indexer on the folder: it continues from the last commit. Applying a
 * change twice is harmless.
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
            DueDates due,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.records = records;
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.documents = new IndexDocumentFactory(new EvidenceReader(vocabularies::find, due));
        this.checkpoint = store.committed();
    }

    /**
     * Empties the index if it belongs to another graph.
     *
     * @return number of the last change in it, 0 if it is empty
     */
    long open() throws IOException {
        long head = log.head();
        boolean sameGraph = checkpoint.seq() <= head && checkpoint.existsIn(log);
        if (!sameGraph && (store.records() > 0 || checkpoint.seq() > 0)) {
            LOG.info("The search index belongs to another graph and is rebuilt");
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
     * Applies changes and publishes them to queries.
     *
     * @return number of the last applied change
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

    /** Commits the published state. */
    void commit() throws IOException {
        if (!checkpoint.equals(store.committed())) {
            store.commit(checkpoint);
        }
    }

    /**
     * Rebuilds the documents whose operators change with the new day, and those of which a
     * statement comes past its due date.
     */
    void applyDay() throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(checkpoint.day())) {
            var changing =
                    new LinkedHashSet<>(records.operatorsDifferBetween(checkpoint.day(), today));
            changing.addAll(store.dueBetween(checkpoint.day(), today));
            checkpoint = checkpoint.on(today);
            update(List.copyOf(changing));
            store.publish(checkpoint);
        }
    }

    private boolean hierarchiesUnchanged() {
        vocabularies.expire();
        ConceptHierarchies now = ConceptHierarchies.of(vocabularies.all());
        // The hierarchies are unknown if the index was behind when it was opened.
        boolean unchanged =
                hierarchies == null ? store.records() == 0 : hierarchies.isContainedIn(now);
        hierarchies = now;
        return unchanged;
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
                    store.put(record.entity().id(), documents.make(record, checkpoint.day()));
                }
            }
        }
    }

    /**
     * Reads all records. Changes made meanwhile are applied again afterwards.
     *
     * @return number of the last applied change
     */
    long rebuild() throws IOException {
        long started = System.nanoTime();
        IndexCheckpoint head = IndexCheckpoint.at(log, log.head(), LocalDate.now(clock));
        vocabularies.expire();
        ConceptHierarchies current = ConceptHierarchies.of(vocabularies.all());
        store.clear();
        var count = new int[1];
        try {
            records.forEachBatch(
                    head.day(),
                    batch -> {
                        count[0] += batch.size();
                        add(batch, head.day());
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

    private void add(List<IndexedRecord> batch, LocalDate day) {
        try {
            for (IndexedRecord record : batch) {
                store.put(record.entity().id(), documents.make(record, day));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
