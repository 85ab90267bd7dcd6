package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Sources;
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
public final class LiveLandscape {

    /** From so many changes on, all is read again. */
    private static final int MANY = 1_000;

    /** The share of time spent on reading everything, at most, while writes go on and on. */
    private static final int REST = 3;

    private final LandscapeReader reader;
    private final ChangeLog log;
    private final Terms terms;
    private final Places places;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable State current;
    private long notBefore = Long.MIN_VALUE;

    /** Reads at the first question. */
    public LiveLandscape(
            Entities entities,
            Relations relations,
            Sources sources,
            ChangeLog log,
            Vocabularies vocabularies,
            Places places) {
        this.reader = new LandscapeReader(entities, relations, sources);
        this.log = log;
        this.terms = new Terms(vocabularies);
        this.places = places;
    }

    /**
     * What there is now. While a large import goes on it may be some moments old; see {@link
     * Landscape#seq()}.
     */
    public State upToDate() {
        State held = current;
        long head = log.head();
        if (held != null && held.land().seq() >= head) {
            return held;
        }
        lock.lock();
        try {
            held = current;
            if (held != null && held.land().seq() >= head) {
                return held;
            }
            State read = held == null ? all(head) : after(held, head);
            current = read;
            return read;
        } finally {
            lock.unlock();
        }
    }

    private State after(State held, long head) {
        List<Change> changes = log.after(held.land().seq(), MANY);
        boolean terms = changes.stream().anyMatch(LiveLandscape::ofTerms);
        if (changes.size() >= MANY || terms) {
            return System.nanoTime() < notBefore ? held : all(head);
        }
        Set<String> touched = new TreeSet<>();
        for (Change change : changes) {
            touched.addAll(change.touches());
            if (change.subject() == Change.Subject.ENTITY) {
                touched.add(change.subjectId());
            }
        }
        long seq = changes.isEmpty() ? head : changes.getLast().seq();
        return state(reader.again(held.land(), seq, touched));
    }

    private static boolean ofTerms(Change change) {
        return change.subject() == Change.Subject.CONCEPT
                || change.subject() == Change.Subject.VOCABULARY;
    }

    private State all(long head) {
        long before = System.nanoTime();
        State read = state(reader.all(head));
        notBefore = System.nanoTime() + (System.nanoTime() - before) * REST;
        return read;
    }

    private State state(Landscape land) {
        return new State(land, new Geography(places, terms, land), terms);
    }

    /** A landscape with its areas and the vocabularies. */
    public record State(Landscape land, Geography geography, Terms terms) {

        /** The same with some sites changed or added. */
        public State with(Collection<SiteFacts> changed) {
            Landscape other = land.with(changed);
            return new State(other, geography.of(other), terms);
        }
    }
}
