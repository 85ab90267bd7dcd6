package eu.atmpatlas.graph.live;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.Relations;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records, their ties and sources for readers: those asked for most are kept in memory and dropped
 * when the change log tells that they changed. What this instance has written is always seen; what
 * another has written, a second later at most. While the log cannot be followed all is read from
 * the graph. Safe from any thread.
 */
public final class LiveRecords implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRecords.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;
    private static final int LONGEST_PAGE = 100;
    private static final long NOT_FOLLOWING = -1;

    private final Entities entities;
    private final Sources sources;
    private final ChangeLog log;
    private final CommitSignal signal;
    private final Relations relations;
    private final Kept<String, Entity> records;
    private final Kept<String, Source> read;
    private final Kept<Asked, RelationPage> pages;
    private volatile long seq = NOT_FOLLOWING;
    private volatile @Nullable Thread follower;

    /**
     * @param signal of this instance's write door
     * @param most records kept, as many sources, and as many pages of ties
     */
    public LiveRecords(
            Entities entities,
            Relations relations,
            Sources sources,
            ChangeLog log,
            CommitSignal signal,
            int most) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.log = log;
        this.signal = signal;
        // A record that was asked for by an id it once had would not be dropped with its own.
        this.records = new Kept<>(most, (asked, record) -> asked.equals(record.id()));
        this.read = new Kept<>(most, (_, _) -> true);
        this.pages = new Kept<>(most, (_, page) -> page.relations().size() <= LONGEST_PAGE);
    }

    /** Records by the ids asked for, in that order: see {@link Entities#byIds}. */
    public Map<String, Entity> byIds(Collection<String> ids) {
        Set<String> asked = Set.copyOf(ids);
        if (asked.size() < ids.size() || !upToDate()) {
            return entities.byIds(ids);
        }
        return records.get(ids, entities::byIds);
    }

    /** One record; see {@link #byIds}. */
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** Those of the sources that exist, by id. */
    public Map<String, Source> sources(Collection<String> ids) {
        return upToDate() ? read.get(ids, this::readSources) : readSources(ids);
    }

    private Map<String, Source> readSources(Collection<String> ids) {
        return sources.findAllByIdIn(ids).stream()
                .collect(Collectors.toMap(Source::id, source -> source));
    }

    /** A page of ties for each record: see {@link Relations#of}. */
    public Map<String, RelationPage> relations(Collection<String> ids, RelationQuery query) {
        if (!upToDate()) {
            return relations.of(ids, query);
        }
        List<Asked> asked = ids.stream().distinct().map(id -> new Asked(id, query)).toList();
        var found = new LinkedHashMap<String, RelationPage>();
        pages.get(asked, missing -> readPages(missing, query))
                .forEach((one, page) -> found.put(one.record(), page));
        return found;
    }

    private Map<Asked, RelationPage> readPages(Collection<Asked> missing, RelationQuery query) {
        return relations.of(missing.stream().map(Asked::record).toList(), query).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                page -> new Asked(page.getKey(), query), Map.Entry::getValue));
    }

    private record Asked(String record, RelationQuery query) {}

    /** Forgets all that is kept; it is read again when asked for. */
    public void forget() {
        records.dropAll();
        read.dropAll();
        pages.dropAll();
    }

    private boolean upToDate() {
        long followed = seq;
        return followed != NOT_FOLLOWING && signal.committed() <= followed;
    }

    private void follow() {
        while (follower == Thread.currentThread()) {
            try {
                if (seq == NOT_FOLLOWING) {
                    long head = log.head();
                    forget();
                    seq = head;
                }
                take(log.awaitAfter(seq, LOOK));
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                seq = NOT_FOLLOWING;
                if (follower != Thread.currentThread() || !rested(failure)) {
                    return;
                }
            }
        }
    }

    private void take(long head) {
        if (head - seq > BATCH) {
            forget();
            seq = head;
        } else if (head > seq) {
            List<Change> changes = log.after(seq, BATCH);
            var touched = new HashSet<String>();
            for (Change change : changes) {
                touched.add(change.subjectId());
                touched.addAll(change.touches());
            }
            records.drop(touched);
            read.drop(touched);
            dropPages(changes, touched);
            seq = changes.getLast().seq();
        }
    }

    /** Ties stand in the order of the names at their other ends, which the tie does not tell. */
    private void dropPages(List<Change> changes, Set<String> touched) {
        if (changes.stream().anyMatch(LiveRecords::reorders)) {
            pages.dropAll();
        } else {
            pages.dropIf(asked -> touched.contains(asked.record()));
        }
    }

    private static boolean reorders(Change change) {
        return change.subject() == Change.Subject.ENTITY
                && change.operation() != Change.Operation.CREATED;
    }

    private static boolean rested(RuntimeException failure) {
        LOG.warn("The change log could not be read; trying again in {}", AFTER_FAILURE, failure);
        try {
            Thread.sleep(AFTER_FAILURE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public synchronized void start() {
        if (follower == null) {
            Thread thread = Thread.ofVirtual().name("records").unstarted(this::follow);
            follower = thread;
            thread.start();
        }
    }

    /** The follower ends by itself within a second: interrupted, it would break off a query. */
    @Override
    public synchronized void stop() {
        follower = null;
        seq = NOT_FOLLOWING;
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
