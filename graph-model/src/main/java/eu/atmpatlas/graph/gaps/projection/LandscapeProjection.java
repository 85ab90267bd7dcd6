package eu.atmpatlas.graph.gaps.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The landscape as it stands: whoever asks brings it up to the change log first. A few changed
 * records are read again by themselves, many together with all others. Safe from any thread.
 */
public final class LandscapeProjection {

    /** From so many changes on, all is read again. */
    private static final int MAX_INCREMENTAL_CHANGES = 1_000;

    /** The share of time spent on reading everything, at most, while writes go on and on. */
    private static final int IDLE_FACTOR = 3;

    private final LandscapeReader reader;
    private final ChangeLog log;
    private final VocabularyLookup vocabularyLookup;
    private final PopulationData populationData;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable LandscapeSnapshot current;
    private long nextRebuildNanos = Long.MIN_VALUE;

    /** Reads at the first question. */
    public LandscapeProjection(
            Entities entities,
            Relations relations,
            SourceRepository sources,
            ChangeLog log,
            Vocabularies vocabularies,
            PopulationData populationData) {
        this.reader = new LandscapeReader(entities, relations, sources);
        this.log = log;
        this.vocabularyLookup = new VocabularyLookup(vocabularies);
        this.populationData = populationData;
    }

    /**
     * What there is now. While a large import goes on it may be some moments old; see {@link
     * Landscape#seq()}.
     */
    public LandscapeSnapshot upToDate() {
        LandscapeSnapshot latest = current;
        long head = log.head();
        if (latest != null && latest.landscape().seq() >= head) {
            return latest;
        }
        lock.lock();
        try {
            latest = current;
            if (latest != null && latest.landscape().seq() >= head) {
                return latest;
            }
            LandscapeSnapshot updated = latest == null ? rebuild(head) : update(latest, head);
            current = updated;
            return updated;
        } finally {
            lock.unlock();
        }
    }

    private LandscapeSnapshot update(LandscapeSnapshot latest, long head) {
        List<Change> changes = log.after(latest.landscape().seq(), MAX_INCREMENTAL_CHANGES);
        boolean vocabularyChanged =
                changes.stream().anyMatch(LandscapeProjection::concernsVocabulary);
        if (changes.size() >= MAX_INCREMENTAL_CHANGES || vocabularyChanged) {
            return System.nanoTime() < nextRebuildNanos ? latest : rebuild(head);
        }
        Set<String> changedIds = new TreeSet<>();
        for (Change change : changes) {
            changedIds.addAll(change.touches());
            if (change.subject() == Change.Subject.ENTITY) {
                changedIds.add(change.subjectId());
            }
        }
        long seq = changes.isEmpty() ? head : changes.getLast().seq();
        return snapshot(reader.reread(latest.landscape(), seq, changedIds));
    }

    private static boolean concernsVocabulary(Change change) {
        return change.subject() == Change.Subject.CONCEPT
                || change.subject() == Change.Subject.VOCABULARY;
    }

    private LandscapeSnapshot rebuild(long head) {
        long startNanos = System.nanoTime();
        LandscapeSnapshot snapshot = snapshot(reader.readAll(head));
        nextRebuildNanos = System.nanoTime() + (System.nanoTime() - startNanos) * IDLE_FACTOR;
        return snapshot;
    }

    private LandscapeSnapshot snapshot(Landscape landscape) {
        return new LandscapeSnapshot(
                landscape,
                new Geography(populationData, vocabularyLookup, landscape),
                vocabularyLookup);
    }

    /** A landscape with its areas and the vocabularies. */
    public record LandscapeSnapshot(
            Landscape landscape, Geography geography, VocabularyLookup vocabularies) {

        /** The same with some sites changed or added. */
        public LandscapeSnapshot with(Collection<SiteFacts> changed) {
            Landscape other = landscape.with(changed);
            return new LandscapeSnapshot(other, geography.of(other), vocabularies);
        }
    }
}
