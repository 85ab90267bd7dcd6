package eu.atmpatlas.graph.gaps.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The landscape as it stands: a few changed records are read again by themselves, many together
 * with all others. Safe from any thread.
 */
public final class LandscapeProjection implements Projection {

    /** From so many changes on, all is read again. */
    private static final int RESET_FROM = 1_000;

    /** How long a reader waits for what was written just before. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final LandscapeReader reader;
    private final ChangeLog log;
    private final VocabularyLookup vocabularyLookup;
    private final PopulationData populationData;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile @Nullable LandscapeSnapshot current;

    /** Reads when the projection runner calls it. */
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
     * Landscape#seq()}. Only the very first reading is always waited for.
     */
    public LandscapeSnapshot upToDate() {
        try {
            checkpoint.await(log.head(), WAIT);
            while (current == null && !checkpoint.isClosed()) {
                checkpoint.await(0, WAIT);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the landscape is being closed", interrupted);
        }
        LandscapeSnapshot state = current;
        if (state == null) {
            throw new IllegalStateException("the landscape is closed");
        }
        return state;
    }

    @Override
    public String name() {
        return "landscape";
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public boolean prefersReset(long behind) {
        return behind >= RESET_FROM;
    }

    @Override
    public void reset() {
        serve(reader.readAll(log.head()));
    }

    @Override
    public void apply(List<Change> changes) {
        LandscapeSnapshot before = current;
        if (before == null || changes.stream().anyMatch(LandscapeProjection::concernsVocabulary)) {
            reset();
            return;
        }
        var touched = new TreeSet<String>();
        for (Change change : changes) {
            touched.addAll(change.touches());
            if (change.subject() == Change.Subject.ENTITY) {
                touched.add(change.subjectId());
            }
        }
        serve(reader.reread(before.landscape(), changes.getLast().seq(), touched));
    }

    /** At most a quarter of the time is spent on reading. */
    @Override
    public int restFactor() {
        return 3;
    }

    private void serve(Landscape landscape) {
        current = snapshot(landscape);
        checkpoint.moveTo(landscape.seq());
    }

    private static boolean concernsVocabulary(Change change) {
        return change.subject() == Change.Subject.CONCEPT
                || change.subject() == Change.Subject.VOCABULARY;
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
