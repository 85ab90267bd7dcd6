package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads records with their operators and the records of facets of relations from the graph, with at
 * most three round trips per batch of records of a kind.
 */
public final class GraphRecordSource implements RecordSource {

    private static final int BATCH_SIZE = 1_000;
    private static final Set<RelationType> OPERATES = Set.of(RelationType.OPERATES);

    private final Entities entities;
    private final Relations relations;

    public GraphRecordSource(Entities entities, Relations relations) {
        this.entities = entities;
        this.relations = relations;
    }

    @Override
    public Map<String, IndexedRecord> byIds(Collection<String> ids, LocalDate day) {
        Map<String, Entity> found = entities.byIds(ids);
        Map<String, IndexedRecord> indexed = indexed(found.values(), day, new RelatedCache());
        var records = new LinkedHashMap<String, IndexedRecord>();
        found.forEach((requestedId, entity) ->
                records.put(requestedId, Objects.requireNonNull(indexed.get(entity.id()))));
        return records;
    }

    @Override
    public Set<String> operatedBy(Collection<String> institutions) {
        return institutions.isEmpty()
                ? Set.of()
                : relations.all(institutions, OPERATES, RelationDirection.OUT).values().stream()
                        .flatMap(List::stream)
                        .map(Relation::to)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Set<String> operatorsDifferBetween(LocalDate one, LocalDate other) {
        Set<String> ids =
                relations.changingBetween(RelationType.OPERATES, one, other).stream()
                        .map(Relation::to)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (RelationType type : RelatedFacets.types()) {
            relations
                    .changingBetween(type, one, other)
                    .forEach(relation -> {
                        ids.add(relation.from());
                        ids.add(relation.to());
                    });
        }
        return ids;
    }

    @Override
    public void forEachBatch(LocalDate day, Consumer<List<IndexedRecord>> each) {
        var cache = new RelatedCache();
        for (EntityKind kind : EntityKind.values()) {
            var batch = new ArrayList<Entity>(BATCH_SIZE);
            entities.forEach(
                    kind,
                    entity -> {
                        batch.add(entity);
                        if (batch.size() == BATCH_SIZE) {
                            each.accept(List.copyOf(indexed(batch, day, cache).values()));
                            batch.clear();
                        }
                    });
            if (!batch.isEmpty()) {
                each.accept(List.copyOf(indexed(batch, day, cache).values()));
            }
        }
    }

    /** By the records' own ids, in their order. */
    private Map<String, IndexedRecord> indexed(
            Collection<Entity> batch, LocalDate day, RelatedCache cache) {
        Set<String> sites =
                batch.stream()
                        .filter(GraphRecordSource::hasOperators)
                        .map(Entity::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<Entity>> operators =
                related(sites, RelationType.OPERATES, RelationDirection.IN, day, cache);
        Map<String, Map<String, List<Entity>>> byFacet = related(batch, day, cache);
        var records = new LinkedHashMap<String, IndexedRecord>();
        for (Entity entity : batch) {
            var related = new LinkedHashMap<String, List<Entity>>();
            byFacet.forEach((facet, byId) -> {
                List<Entity> others = byId.get(entity.id());
                if (others != null) {
                    related.put(facet, others);
                }
            });
            records.put(
                    entity.id(),
                    new IndexedRecord(
                            entity, operators.getOrDefault(entity.id(), List.of()), related));
        }
        return records;
    }

    private static boolean hasOperators(Entity entity) {
        return KindMapping.of(entity.kind()).accepts(FilterField.OPERATOR);
    }

    /** By facet and id. A name of a facet of relations means one relation, whatever the kind. */
    private Map<String, Map<String, List<Entity>>> related(
            Collection<Entity> batch, LocalDate day, RelatedCache cache) {
        var byFacet = new LinkedHashMap<String, Map<String, List<Entity>>>();
        var idsByKind = new LinkedHashMap<EntityKind, Set<String>>();
        batch.forEach(entity ->
                idsByKind
                        .computeIfAbsent(entity.kind(), _ -> new LinkedHashSet<>())
                        .add(entity.id()));
        idsByKind.forEach((kind, ids) ->
                RelatedFacets.of(kind)
                        .forEach((facet, origin) ->
                                byFacet.computeIfAbsent(facet, _ -> new LinkedHashMap<>())
                                        .putAll(
                                                related(
                                                        ids,
                                                        origin.type(),
                                                        origin.direction(),
                                                        day,
                                                        cache))));
        return byFacet;
    }

    private Map<String, List<Entity>> related(
            Set<String> ids,
            RelationType type,
            RelationDirection direction,
            LocalDate day,
            RelatedCache cache) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var others = new LinkedHashMap<String, Set<String>>();
        relations
                .all(ids, Set.of(type), direction)
                .forEach((id, all) ->
                        others.put(
                                id,
                                all.stream()
                                        .filter(relation -> relation.isValidOn(day))
                                        .map(relation ->
                                                relation.from().equals(id)
                                                        ? relation.to()
                                                        : relation.from())
                                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        Map<String, Entity> found =
                cache.find(others.values().stream().flatMap(Set::stream).toList());
        var byId = new LinkedHashMap<String, List<Entity>>();
        others.forEach((id, otherIds) ->
                byId.put(id, otherIds.stream().map(found::get).filter(Objects::nonNull).toList()));
        return byId;
    }

    /** A cache of recently read records, because large operators occur in many batches. */
    private final class RelatedCache {

        private static final int MAX_ENTRIES = 4_000;

        private final Map<String, Entity> entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Entity> eldest) {
                        return size() > MAX_ENTRIES;
                    }
                };

        Map<String, Entity> find(Collection<String> ids) {
            var found = new LinkedHashMap<String, Entity>();
            var missing = new LinkedHashSet<String>();
            for (String id : ids) {
                Entity entity = entries.get(id);
                if (entity == null) {
                    missing.add(id);
                } else {
                    found.put(id, entity);
                }
            }
            if (!missing.isEmpty()) {
                Map<String, Entity> read = entities.byIds(missing);
                entries.putAll(read);
                found.putAll(read);
            }
            return found;
        }
    }
}
