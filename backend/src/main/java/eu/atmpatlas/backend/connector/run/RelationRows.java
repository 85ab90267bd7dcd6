package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRelation;
import eu.atmpatlas.backend.connector.run.RunTables.Row;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the rows of relations that the atlas does not have yet, whatever their role and dates. */
final class RelationRows {

    private final RunTables tables;
    private final Entities entities;
    private final Relations relations;
    private final Consumer<RegisterRecord> addSource;
    private final LocalDate today;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(RegisterRecord entry, Entity from, RelationType type, String to) {}

    /**
     * @param addSource adds the source of an entry that has a new relation
     */
    RelationRows(
            RunTables tables,
            Entities entities,
            Relations relations,
            Consumer<RegisterRecord> addSource,
            LocalDate today) {
        this.tables = tables;
        this.entities = entities;
        this.relations = relations;
        this.addSource = addSource;
        this.today = today;
    }

    /** Notes a relation of an entry, if the atlas has the other record. */
    void add(
            RegisterRecord entry,
            Entity record,
            RegisterRelation relation,
            Map<String, String> owners) {
        String to = owners.get(relation.to().key());
        if (to != null && !to.equals(record.id())) {
            candidates.add(new Candidate(entry, record, relation.type(), to));
        }
    }

    /** Adds the rows; to be called once, after all entries. */
    void finish() {
        var byType = new LinkedHashMap<RelationType, List<Candidate>>();
        candidates.forEach(candidate ->
                byType.computeIfAbsent(candidate.type(), any -> new ArrayList<>()).add(candidate));
        byType.forEach(this::add);
    }

    private void add(RelationType type, List<Candidate> all) {
        var ends = new LinkedHashSet<String>();
        var starts = new LinkedHashSet<String>();
        all.forEach(candidate -> {
            starts.add(candidate.from().id());
            ends.add(candidate.to());
        });
        Map<String, EntityName> names = entities.names(ends);
        Map<String, List<Relation>> existing =
                relations.all(starts, Set.of(type), RelationDirection.OUT);
        for (Candidate candidate : all) {
            EntityName end = names.get(candidate.to());
            boolean allowed = end != null && type.allows(candidate.from().kind(), end.kind());
            boolean exists =
                    existing.getOrDefault(candidate.from().id(), List.of()).stream()
                            .anyMatch(relation -> relation.to().equals(candidate.to()));
            if (allowed && !exists) {
                tables.add(TableSchema.RELATIONS, "", row(candidate));
                addSource.accept(candidate.entry());
            }
        }
    }

    private Row row(Candidate candidate) {
        RegisterRecord entry = candidate.entry();
        var cells = new HashMap<String, String>();
        cells.put("from", candidate.from().id());
        cells.put("type", candidate.type().name());
        cells.put("to", candidate.to());
        if (entry.day() != null) {
            cells.put("statedOn", entry.day().toString());
        }
        cells.put("retrievedOn", today.toString());
        cells.put("sources", entry.source().id());
        return new Row(entry.key(), cells);
    }
}
