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

/** Reads records with their operators from the graph, with at most three round trips per batch. */
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
        Map<String, List<Entity>> operators = operators(found.values(), day, new OperatorCache());
        var records = new LinkedHashMap<String, IndexedRecord>();
        found.forEach((requestedId, entity) ->
                records.put(
                        requestedId,
                        new IndexedRecord(entity, operators.getOrDefault(entity.id(), List.of()))));
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
        return relations.changingBetween(RelationType.OPERATES, one, other).stream()
                .map(Relation::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void forEachBatch(LocalDate day, Consumer<List<IndexedRecord>> each) {
        var cache = new OperatorCache();
        for (EntityKind kind : EntityKind.values()) {
            var batch = new ArrayList<Entity>(BATCH_SIZE);
            entities.forEach(
                    kind,
                    entity -> {
                        batch.add(entity);
                        if (batch.size() == BATCH_SIZE) {
                            each.accept(indexed(batch, day, cache));
                            batch.clear();
                        }
                    });
            if (!batch.isEmpty()) {
                each.accept(indexed(batch, day, cache));
            }
        }
    }

    private List<IndexedRecord> indexed(List<Entity> batch, LocalDate day, OperatorCache cache) {
        Map<String, List<Entity>> operators = operators(batch, day, cache);
        return batch.stream()
                .map(entity ->
                        new IndexedRecord(entity, operators.getOrDefault(entity.id(), List.of())))
                .toList();
    }

    private static boolean hasOperators(Entity entity) {
        return KindMapping.of(entity.kind()).accepts(FilterField.OPERATOR);
    }

    private Map<String, List<Entity>> operators(
            Collection<Entity> records, LocalDate day, OperatorCache cache) {
        Set<String> sites =
                records.stream()
                        .filter(GraphRecordSource::hasOperators)
                        .map(Entity::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (sites.isEmpty()) {
            return Map.of();
        }
        var ids = new LinkedHashMap<String, Set<String>>();
        relations
                .all(sites, OPERATES, RelationDirection.IN)
                .forEach((site, relationsBySite) ->
                        ids.put(
                                site,
                                relationsBySite.stream()
                                        .filter(relation -> relation.isValidOn(day))
                                        .map(Relation::from)
                                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        Map<String, Entity> operators =
                cache.find(ids.values().stream().flatMap(Set::stream).toList());
        var bySite = new LinkedHashMap<String, List<Entity>>();
        ids.forEach((site, operatorIds) ->
                bySite.put(
                        site,
                        operatorIds.stream()
                                .map(operators::get)
                                .filter(Objects::nonNull)
                                .toList()));
        return bySite;
    }

    /** A cache of recently read operators, because large operators occur in many batches. */
    private final class OperatorCache {

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
