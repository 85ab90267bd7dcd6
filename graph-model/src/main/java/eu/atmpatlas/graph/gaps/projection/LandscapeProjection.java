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
import eu.atmpatlas.graph.version.DataVersion;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Keeps the current landscape. After a few changes it reads only the changed records, after many
 * changes it reads everything. Thread-safe.
 */
public final class LandscapeProjection implements Projection {

    /** Number of changes from which everything is read again. */
    private static final int RESET_FROM = 1_000;

    /** How long a reader waits for the latest changes. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    private final LandscapeReader reader;
    private final ChangeLog log;
    private final VocabularyLookup vocabularyLookup;
    private final PopulationData populationData;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile @Nullable LandscapeSnapshot current;

    /** Creates an empty projection; the projection runner fills it. */
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
     * Returns the current landscape. During a large import it may be a few seconds old; see {@link
     * Landscape#seq()}. Before the first read has completed, this method waits without a timeout.
     */
    public LandscapeSnapshot upToDate() {
        try {
            checkpoint.await(log.head(), READ_TIMEOUT);
            while (current == null && !checkpoint.isClosed()) {
                checkpoint.await(0, READ_TIMEOUT);
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

    /**
     * Returns the landscape of an earlier version of the data. Populations and cities are not part
     * of a version: they are those of today.
     */
    public LandscapeSnapshot of(DataVersion version) {
        return version.derived(
                LandscapeSnapshot.class,
                each -> {
                    Landscape landscape = LandscapeReader.of(each);
                    var lookup = new VocabularyLookup(each.vocabularies());
                    return new LandscapeSnapshot(
                            landscape, new Geography(populationData, lookup, landscape), lookup);
                });
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

    /** Limits reading to a quarter of the time. */
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

    /** A landscape with its regions and the vocabularies. */
    public record LandscapeSnapshot(
            Landscape landscape, Geography geography, VocabularyLookup vocabularies) {

        /** Returns a copy in which some sites are changed or added. */
        public LandscapeSnapshot with(Collection<SiteFacts> changed) {
            Landscape other = landscape.with(changed);
            return new LandscapeSnapshot(other, geography.of(other), vocabularies);
        }
    }
}
