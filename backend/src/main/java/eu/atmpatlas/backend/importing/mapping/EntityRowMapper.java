package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.check.DoubleCheck;
import eu.atmpatlas.backend.importing.check.LocationCheck;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Maps rows of records of one kind. A missing column leaves the graph's value unchanged. An empty
 * cell means that the value is unknown.
 */
public final class EntityRowMapper implements RowMapper {

    private final GraphLookup graph;
    private final SourceCells sources;
    private final EntityCells cells;
    private final RelationCells relations;
    private final EntityKind kind;
    private final EnteredBy enteredBy;
    private final DoubleCheck doubles = new DoubleCheck();

    /** A mapper that keeps what the file says about who entered it. */
    public EntityRowMapper(EntityKind kind, GraphLookup graph) {
        this(kind, graph, EnteredBy.FILE);
    }

    public EntityRowMapper(EntityKind kind, GraphLookup graph, EnteredBy enteredBy) {
        this.enteredBy = enteredBy;
        this.graph = graph;
        this.sources = new SourceCells(graph, StatementColumns.sources(kind));
        this.cells = new EntityCells(kind, graph, sources);
        this.relations = new RelationCells(kind, graph);
        this.kind = kind;
    }

    @Override
    public List<RowWrite> map(List<CsvRow> rows) {
        List<String> ids = rows.stream().map(row -> row.raw("id").strip()).toList();
        Map<String, Entity> existing = graph.existingRecords(ids);
        doubles.addExisting(graph.existingRecords(kind, newNames(rows, existing)));
        var rowWrites = new ArrayList<>(sources.missingSources(rows));
        var entityRows = new ArrayList<RelationCells.EntityRow>();
        for (CsvRow row : rows) {
            if (kind.isPerson() && PrivacyCheck.violates(row)) {
                continue;
            }
            EntityDraft draft = draft(row, existing.get(row.raw("id").strip()));
            if (draft != null) {
                LocationCheck.check(draft, row);
                if (!existing.containsKey(draft.id())) {
                    doubles.check(draft, row);
                }
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
        for (RowWrite relation : relations.read(entityRows)) {
            rowWrites.add(
                    new RowWrite(
                            enteredBy.of(relation.write()), relation.row(), relation.column()));
        }
        return rowWrites;
    }

    /** The names of the rows that state new records. */
    private static Set<String> newNames(List<CsvRow> rows, Map<String, Entity> existing) {
        return rows.stream()
                .filter(row -> !existing.containsKey(row.raw("id").strip()))
                .map(row -> row.raw("name").strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private @Nullable EntityDraft draft(CsvRow row, @Nullable Entity existingRecord) {
        String id = row.required("id");
        EntityDraft existing = existingRecord == null ? null : existingRecord.stated();
        String name = existing != null && !row.has("name") ? existing.name() : row.required("name");
        List<String> from =
                existing != null && !row.has("sources") ? existing.sources() : sources.ids(row);
        // Read the whole row anyway, to report the errors of all cells at once.
        EntityDraft read =
                cells.draft(row, id == null ? "" : id, name == null ? "" : name, from, existing);
        EntityDraft draft =
                read.toBuilder()
                        .statements(read.statements().stream().map(enteredBy::of).toList())
                        .build();
        if (id == null || name == null) {
            return null;
        }
        return existing == null
                ? RecordStatements.create(draft)
                : RecordStatements.replaceRecord(existing, draft);
    }
}
