package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.live.LiveRecords;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
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
 * Fields that are a tie seen from one end. Where there are several such ties, the field is the one
 * that holds today, of these the latest to begin. Two round trips for all records of a level.
 */
@Controller
class LinkedRecords {

    private final LiveRecords records;
    private final Clock clock = Clock.systemUTC();

    LinkedRecords(LiveRecords records) {
        this.records = records;
    }

    @BatchMapping(typeName = "Site")
    Map<Entity, Entity> operator(List<Entity> sites) {
        return linked(sites, RelationType.OPERATES, Direction.IN);
    }

    @BatchMapping(typeName = "Initiative")
    Map<Entity, Entity> coordinator(List<Entity> initiatives) {
        return linked(initiatives, RelationType.COORDINATES, Direction.IN);
    }

    @BatchMapping(typeName = "Product")
    Map<Entity, Entity> holder(List<Entity> products) {
        return linked(products, RelationType.HOLDS_AUTHORISATION, Direction.IN);
    }

    @BatchMapping(typeName = "Expert")
    Map<Entity, Entity> affiliation(List<Entity> experts) {
        return linked(experts, RelationType.AFFILIATED_WITH, Direction.OUT);
    }

    /** The experts whose tie to the initiative names the work package. */
    @BatchMapping(typeName = "WorkPackage")
    Map<WorkPackage, List<Entity>> leads(List<WorkPackage> workPackages) {
        Set<String> initiatives =
                workPackages.stream().map(WorkPackage::initiative).collect(Collectors.toSet());
        Map<String, List<Relation>> leading = ties(initiatives, RelationType.LEADS, Direction.IN);
        Map<String, Entity> experts =
                others(leading.values().stream().flatMap(List::stream).toList());
        var leads = new HashMap<WorkPackage, List<Entity>>();
        for (WorkPackage work : workPackages) {
            leads.put(
                    work,
                    leading.getOrDefault(work.initiative(), List.of()).stream()
                            .filter(tie -> work.code().equals(tie.role()))
                            .map(tie -> experts.get(tie.from()))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
        }
        return leads;
    }

    private Map<Entity, Entity> linked(
            List<Entity> records, RelationType type, Direction direction) {
        List<String> ids = records.stream().map(Entity::id).distinct().toList();
        var chosen = new HashMap<String, String>();
        LocalDate today = LocalDate.now(clock);
        ties(ids, type, direction)
                .forEach((id, ties) ->
                        ties.stream()
                                .max(bestOn(today))
                                .ifPresent(tie -> chosen.put(id, tie.otherThan(id))));
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

    private Map<String, List<Relation>> ties(
            Collection<String> ids, RelationType type, Direction direction) {
        var all = new HashMap<String, List<Relation>>();
        records.relations(ids, RelationQuery.all(type, direction))
                .forEach((id, page) -> all.put(id, page.relations()));
        return all;
    }

    private static Comparator<Relation> bestOn(LocalDate today) {
        return Comparator.<Relation, Boolean>comparing(tie -> holds(tie, today))
                .thenComparing(tie -> tie.validFrom() == null ? LocalDate.MIN : tie.validFrom())
                .thenComparing(Relation::id, Comparator.reverseOrder());
    }

    private static boolean holds(Relation tie, LocalDate day) {
        LocalDate from = tie.validFrom();
        LocalDate to = tie.validTo();
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    private Map<String, Entity> others(List<Relation> ties) {
        return byIds(ties.stream().map(Relation::from).toList());
    }

    private Map<String, Entity> byIds(Collection<String> ids) {
        return records.byIds(Set.copyOf(ids));
    }
}
