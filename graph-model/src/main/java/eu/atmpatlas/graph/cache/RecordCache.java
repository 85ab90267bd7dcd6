package eu.atmpatlas.graph.cache;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.Relations;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cache of records, their relations and sources. It keeps the most used ones in memory and drops
 * them when the change log says that they changed. Readers always see what this instance has
 * written, and what another instance has written at most a second later. While the change log
 * cannot be followed, everything is read from the graph. Thread-safe.
 */
public final class RecordCache implements Projection {

    private static final int RESET_FROM = 1_000;
    private static final int MAX_PAGE_SIZE = 100;

    private final Entities entities;
    private final SourceRepository sources;
    private final ChangeLog log;
    private final CommitSignal signal;
    private final Relations relations;
    private final VersionedCache<String, Entity> recordsById;
    private final VersionedCache<String, Source> sourcesById;
    private final VersionedCache<PageKey, RelationPage> pages;
    private final Checkpoint checkpoint = new Checkpoint();

    /**
     * @param signal of this instance's write service
     * @param maxSize maximum number of records, and also of sources and of relation pages
     */
    public RecordCache(
            Entities entities,
            Relations relations,
            SourceRepository sources,
            ChangeLog log,
            CommitSignal signal,
            int maxSize) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.log = log;
        this.signal = signal;
        // Records requested by a retired id are not cached: a change names only the current id.
        this.recordsById =
                new VersionedCache<>(
                        maxSize, (requestedId, record) -> requestedId.equals(record.id()));
        this.sourcesById = new VersionedCache<>(maxSize, (_, _) -> true);
        this.pages =
                new VersionedCache<>(
                        maxSize, (_, page) -> page.relations().size() <= MAX_PAGE_SIZE);
    }

    /** Returns records by requested id, in the order of the request; see {@link Entities#byIds}. */
    public Map<String, Entity> byIds(Collection<String> ids) {
        Set<String> distinct = Set.copyOf(ids);
        if (distinct.size() < ids.size() || !upToDate()) {
            return entities.byIds(ids);
        }
        return recordsById.get(ids, entities::byIds);
    }

    /** Returns one record; see {@link #byIds}. */
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** Returns the sources that exist, by id. */
    public Map<String, Source> sources(Collection<String> ids) {
        return upToDate() ? sourcesById.get(ids, this::readSources) : readSources(ids);
    }

    private Map<String, Source> readSources(Collection<String> ids) {
        return sources.findAllByIdIn(ids).stream()
                .collect(Collectors.toMap(Source::id, source -> source));
    }

    /** Returns a page of relations for each record; see {@link Relations#of}. */
    public Map<String, RelationPage> relations(Collection<String> ids, RelationQuery query) {
        if (!upToDate()) {
            return relations.of(ids, query);
        }
        List<PageKey> keys = ids.stream().distinct().map(id -> new PageKey(id, query)).toList();
        var found = new LinkedHashMap<String, RelationPage>();
        pages.get(keys, missing -> readPages(missing, query))
                .forEach((key, page) -> found.put(key.record(), page));
        return found;
    }

    private Map<PageKey, RelationPage> readPages(Collection<PageKey> missing, RelationQuery query) {
        return relations
                .of(missing.stream().map(PageKey::record).toList(), query)
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                page -> new PageKey(page.getKey(), query), Map.Entry::getValue));
    }

    private record PageKey(String record, RelationQuery query) {}

    /** Empties the cache. */
    public void clear() {
        recordsById.invalidateAll();
        sourcesById.invalidateAll();
        pages.invalidateAll();
    }

    /** Returns whether the cache includes everything that this instance has written. */
    private boolean upToDate() {
        return checkpoint.sequence() != Checkpoint.NONE
                && signal.committed() <= checkpoint.sequence();
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public boolean prefersReset(long behind) {
        return behind > RESET_FROM;
    }

    @Override
    public void reset() {
        long head = log.head();
        clear();
        checkpoint.moveTo(head);
    }

    @Override
    public void apply(List<Change> changes) {
        var touched = new HashSet<String>();
        for (Change change : changes) {
            touched.add(change.subjectId());
            touched.addAll(change.touches());
        }
        recordsById.invalidate(touched);
        sourcesById.invalidate(touched);
        invalidatePages(changes, touched);
        checkpoint.moveTo(changes.getLast().seq());
    }

    /**
     * Drops pages of changed records. Pages are sorted by the names of the related records, so
     * after a change of any record all pages may be out of order.
     */
    private void invalidatePages(List<Change> changes, Set<String> touched) {
        if (changes.stream().anyMatch(RecordCache::mayReorder)) {
            pages.invalidateAll();
        } else {
            pages.invalidateIf(key -> touched.contains(key.record()));
        }
    }

    private static boolean mayReorder(Change change) {
        return change.subject() == Change.Subject.ENTITY
                && change.operation() != Change.Operation.CREATED;
    }

    /** Until the next reset, all reads go to the graph. */
    @Override
    public void suspend() {
        checkpoint.moveTo(Checkpoint.NONE);
    }

    @Override
    public void close() {
        suspend();
    }
}
