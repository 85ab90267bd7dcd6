package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.StatementColumns;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Maps rows of records of one kind. A missing column leaves the graph's value unchanged. An empty
 * cell means that the value is unknown.
 */
public final class EntityRowMapper implements RowMapper {

    private final GraphLookup graph;
    private final SourceCells sources;
    private final EntityCells cells;
    private final RelationCells relations;
    private final boolean person;

    public EntityRowMapper(EntityKind kind, GraphLookup graph) {
        this.graph = graph;
        this.sources = new SourceCells(graph, StatementColumns.sources(kind));
        this.cells = new EntityCells(kind, graph);
        this.relations = new RelationCells(kind, graph);
        this.person = kind.isPerson();
    }

    @Override
    public List<RowWrite> map(List<CsvRow> rows) {
        List<String> ids = rows.stream().map(row -> row.raw("id").strip()).toList();
        Map<String, Entity> existing = graph.existingRecords(ids);
        var rowWrites = new ArrayList<>(sources.missingSources(rows));
        var entityRows = new ArrayList<RelationCells.EntityRow>();
        for (CsvRow row : rows) {
            if (person && PrivacyCheck.violates(row)) {
                continue;
            }
            EntityDraft draft = draft(row, existing.get(row.raw("id").strip()));
            if (draft != null) {
                // A synthetic record stays marked as such, unless it is deleted and created again.
                Entity existingRecord = existing.get(draft.id());
                boolean synthetic =
                        existingRecord == null
                                ? Boolean.TRUE.equals(row.bool("synthetic"))
                                : existingRecord.synthetic();
                rowWrites.add(RowWrite.ofRow(new Write.PutEntity(draft, synthetic), row));
                entityRows.add(new RelationCells.EntityRow(row, draft, existingRecord));
            }
        }
        rowWrites.addAll(relations.read(entityRows));
        return rowWrites;
    }

    private @Nullable EntityDraft draft(CsvRow row, @Nullable Entity existingRecord) {
        String id = row.required("id");
        EntityDraft existing = existingRecord == null ? null : existingRecord.stated();
        String name = existing != null && !row.has("name") ? existing.name() : row.required("name");
        List<String> from =
                existing != null && !row.has("sources") ? existing.sources() : sources.ids(row);
        // Read the whole row anyway, to report the errors of all cells at once.
        EntityDraft draft =
                cells.draft(row, id == null ? "" : id, name == null ? "" : name, from, existing);
        if (id == null || name == null) {
            return null;
        }
        return existing == null
                ? RecordStatements.create(draft)
                : RecordStatements.replaceRecord(existing, draft);
    }
}
