package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.RelationColumn;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads cells of a record's row that other tables also contain: the operator and authorisations of
 * a site, the affiliation of an expert. They add what is missing and remove nothing. An existing
 * relation, with any role and dates, stays as it is, so repeating an import changes nothing.
 */
final class RelationCells {

    /**
     * A row and its record.
     *
     * @param existing the existing record in the graph, if any
     */
    record EntityRow(CsvRow row, EntityDraft draft, @Nullable Entity existing) {}

    private final @Nullable RelationColumn relationColumn;
    private final GraphLookup graph;

    RelationCells(EntityKind kind, GraphLookup graph) {
        this.graph = graph;
        this.relationColumn = KindMapping.of(kind).table().relation();
    }

    List<RowWrite> read(List<EntityRow> all) {
        var rowWrites = new ArrayList<RowWrite>();
        RelationColumn field = relationColumn;
        if (field != null) {
            addRelations(field, all, rowWrites);
        }
        for (EntityRow each : all) {
            addAuthorisations(each, "authorisations", "authorisation", rowWrites);
            addAuthorisations(each, "accreditations", "accreditation", rowWrites);
        }
        return rowWrites;
    }

    private void addRelations(RelationColumn field, List<EntityRow> all, List<RowWrite> rowWrites) {
        List<EntityRow> rowsWithValue =
                all.stream().filter(each -> !each.row().raw(field.name()).isBlank()).toList();
        if (rowsWithValue.isEmpty()) {
            return;
        }
        List<String> existingIds =
                rowsWithValue.stream()
                        .filter(each -> each.existing() != null)
                        .map(each -> each.draft().id())
                        .toList();
        Map<String, List<Relation>> existing =
                existingIds.isEmpty()
                        ? Map.of()
                        : graph.relations(existingIds, field.type(), field.direction());
        for (EntityRow each : rowsWithValue) {
            String id = each.draft().id();
            for (String other : each.row().values(field.name())) {
                boolean exists =
                        existing.getOrDefault(id, List.of()).stream()
                                .anyMatch(relation -> relation.otherEnd(id).equals(other));
                if (!exists) {
                    boolean in = field.direction() == RelationDirection.IN;
                    var put =
                            new Write.PutRelation(
                                    field.type(),
                                    in ? other : id,
                                    in ? id : other,
                                    null,
                                    null,
                                    null,
                                    each.draft().sources());
                    rowWrites.add(new RowWrite(put, each.row(), field.name()));
                }
            }
        }
    }

    private void addAuthorisations(
            EntityRow each, String column, String scheme, List<RowWrite> rowWrites) {
        for (String cell : each.row().values(column)) {
            String authorisationScheme = scheme;
            String code = graph.resolveCode(authorisationScheme, cell);
            // GraphQL has both in one list, and so do files.
            if (!graph.hasConcept(authorisationScheme, code)
                    && graph.hasConcept(
                            "accreditation", graph.resolveCode("accreditation", cell))) {
                authorisationScheme = "accreditation";
                code = graph.resolveCode(authorisationScheme, cell);
            }
            Entity existing = each.existing();
            if (existing == null
                    || !existing.authorisationCodes(authorisationScheme).contains(code)) {
                String slug = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                var authorisation =
                        new Authorisation(
                                each.draft().id() + "-" + slug,
                                each.draft().id(),
                                authorisationScheme,
                                code,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                each.draft().sources());
                rowWrites.add(
                        new RowWrite(
                                new Write.PutAuthorisation(authorisation), each.row(), column));
            }
        }
    }
}
