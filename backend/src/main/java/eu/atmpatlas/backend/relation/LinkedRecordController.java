package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that show a relation as a record: of the relations valid today, the one that began last.
 * Relations that have ended or have not begun do not count, as in the search index and in exports.
 * All records of a level need two round trips.
 */
@Controller
class LinkedRecordController {

    private static final Comparator<Relation> LAST_BEGUN =
            Comparator.<Relation, LocalDate>comparing(relation ->
                            relation.validFrom() == null ? LocalDate.MIN : relation.validFrom())
                    .thenComparing(Relation::id, Comparator.reverseOrder());

    private final RecordCache records;
    private final Clock clock;

    LinkedRecordController(RecordCache records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @BatchMapping(typeName = "Site")
    Map<Entity, Entity> operator(List<Entity> sites) {
        return linkedRecords(sites, RelationType.OPERATES, RelationDirection.IN);
    }

    @BatchMapping(typeName = "Initiative")
    Map<Entity, Entity> coordinator(List<Entity> initiatives) {
        return linkedRecords(initiatives, RelationType.COORDINATES, RelationDirection.IN);
    }

    @BatchMapping(typeName = "Product")
    Map<Entity, Entity> holder(List<Entity> products) {
        return linkedRecords(products, RelationType.HOLDS_AUTHORISATION, RelationDirection.IN);
    }

    @BatchMapping(typeName = "Trial")
    Map<Entity, Entity> sponsor(List<Entity> trials) {
        return linkedRecords(trials, RelationType.SPONSORED_BY, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Expert")
    Map<Entity, Entity> affiliation(List<Entity> experts) {
        return linkedRecords(experts, RelationType.AFFILIATED_WITH, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Resource")
    Map<Entity, Entity> publisher(List<Entity> resources) {
        return linkedRecords(resources, RelationType.PUBLISHED_BY, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Event")
    Map<Entity, Entity> organiser(List<Entity> events) {
        return linkedRecords(events, RelationType.ORGANISED_BY, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Event")
    Map<Entity, Entity> venue(List<Entity> events) {
        return linkedRecords(events, RelationType.HELD_AT, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Material")
    Map<Entity, Entity> supplier(List<Entity> materials) {
        return linkedRecords(materials, RelationType.OFFERED_BY, RelationDirection.OUT);
    }

    @BatchMapping(typeName = "Material")
    Map<Entity, Entity> site(List<Entity> materials) {
        return linkedRecords(materials, RelationType.FROM_SITE, RelationDirection.OUT);
    }

    /** The conditions that a trial is for today, by name. */
    @BatchMapping(typeName = "Trial")
    Map<Entity, List<Entity>> conditions(List<Entity> trials) {
        Map<String, List<Relation>> all =
                relations(
                        trials.stream().map(Entity::id).distinct().toList(),
                        RelationType.FOR_CONDITION,
                        RelationDirection.OUT);
        Map<String, Entity> found =
                byIds(all.values().stream().flatMap(List::stream).map(Relation::to).toList());
        LocalDate today = LocalDate.now(clock);
        var conditions = new HashMap<Entity, List<Entity>>();
        for (Entity trial : trials) {
            conditions.put(
                    trial,
                    all.getOrDefault(trial.id(), List.of()).stream()
                            .filter(relation -> relation.isValidOn(today))
                            .map(relation -> found.get(relation.to()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted(Comparator.comparing(Entity::name))
                            .toList());
        }
        return conditions;
    }

    /** The experts whose relation to the initiative names the work package. */
    @BatchMapping(typeName = "WorkPackage")
    Map<WorkPackage, List<Entity>> leads(List<WorkPackage> workPackages) {
        Set<String> initiatives =
                workPackages.stream().map(WorkPackage::initiative).collect(Collectors.toSet());
        Map<String, List<Relation>> leading =
                relations(initiatives, RelationType.LEADS, RelationDirection.IN);
        Map<String, Entity> experts =
                otherEnds(leading.values().stream().flatMap(List::stream).toList());
        var leads = new HashMap<WorkPackage, List<Entity>>();
        for (WorkPackage work : workPackages) {
            leads.put(
                    work,
                    leading.getOrDefault(work.initiative(), List.of()).stream()
                            .filter(relation -> work.code().equals(relation.role()))
                            .map(relation -> experts.get(relation.from()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }
        return leads;
    }

    private Map<Entity, Entity> linkedRecords(
            List<Entity> records, RelationType type, RelationDirection direction) {
        List<String> ids = records.stream().map(Entity::id).distinct().toList();
        var chosen = new HashMap<String, String>();
        LocalDate today = LocalDate.now(clock);
        relations(ids, type, direction)
                .forEach((id, relations) ->
                        relations.stream()
                                .filter(relation -> relation.isValidOn(today))
                                .max(LAST_BEGUN)
                                .ifPresent(relation -> chosen.put(id, relation.otherEnd(id))));
        Map<String, Entity> others = byIds(chosen.values());
        var linked = new HashMap<Entity, Entity>();
        for (Entity record : records) {
            Entity other = others.get(chosen.getOrDefault(record.id(), ""));
            if (other != null) {
                linked.put(record, other);
            }
        }
        return linked;
    }

    private Map<String, List<Relation>> relations(
            Collection<String> ids, RelationType type, RelationDirection direction) {
        var all = new HashMap<String, List<Relation>>();
        records.relations(ids, RelationQuery.all(type, direction))
                .forEach((id, page) -> all.put(id, page.relations()));
        return all;
    }

    private Map<String, Entity> otherEnds(List<Relation> relations) {
        return byIds(relations.stream().map(Relation::from).toList());
    }

    private Map<String, Entity> byIds(Collection<String> ids) {
        return records.byIds(Set.copyOf(ids));
    }
}
