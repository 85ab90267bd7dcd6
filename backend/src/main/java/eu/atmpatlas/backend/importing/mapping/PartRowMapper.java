package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps rows that belong to other records: authorisations, work packages, relations, retired ids.
 */
public final class PartRowMapper implements RowMapper {

    private final TableSchema table;
    private final GraphLookup graph;
    private final SourceCells sources;

    public PartRowMapper(TableSchema table, GraphLookup graph) {
        this.table = table;
        this.graph = graph;
        this.sources = new SourceCells(graph);
    }

    @Override
    public List<RowWrite> map(List<CsvRow> rows) {
        var rowWrites = new ArrayList<>(sources.missingSources(rows));
        for (CsvRow row : rows) {
            Write write =
                    switch (table.type()) {
                        case AUTHORISATIONS -> authorisation(row);
                        case WORK_PACKAGES -> workPackage(row);
                        case RELATIONS -> relation(row);
                        case RETIRED_IDS -> retiredId(row);
                        default ->
                                throw new IllegalStateException(
                                        table.label() + " is not read here");
                    };
            if (write != null) {
                rowWrites.add(RowWrite.ofRow(write, row));
            }
        }
        return rowWrites;
    }

    private @Nullable Write authorisation(CsvRow row) {
        String id = row.required("id");
        String holder = row.required("holder");
        String scheme = row.required("scheme");
        String type = row.required("type");
        var issued = row.date("issuedOn");
        var expires = row.date("expiresOn");
        var state = row.enumValue(Authorisation.State.class, "state");
        if (id == null || holder == null || scheme == null || type == null) {
            return null;
        }
        if (state == Authorisation.State.VALID
                && expires != null
                && expires.isBefore(graph.today())) {
            row.warn("state", state.name(), "is VALID, but expired on " + expires);
        }
        String schemeName = scheme.toLowerCase(Locale.ROOT);
        return new Write.PutAuthorisation(
                new Authorisation(
                        id,
                        holder,
                        schemeName,
                        graph.resolveCode(schemeName, type),
                        row.text("number"),
                        row.text("issuer"),
                        issued,
                        expires,
                        state,
                        row.text("note"),
                        sources.ids(row)));
    }

    private @Nullable Write workPackage(CsvRow row) {
        String initiative = row.required("initiative");
        String code = row.required("code");
        String title = row.required("title");
        return initiative == null || code == null || title == null
                ? null
                : new Write.PutWorkPackage(
                        new WorkPackage(
                                initiative,
                                code,
                                title,
                                row.text("leadInstitution"),
                                sources.ids(row)));
    }

    private static @Nullable Write retiredId(CsvRow row) {
        String id = row.required("id");
        String text = row.required("kind");
        EntityKind kind = text == null ? null : row.enumValue(EntityKind.class, "kind");
        return id == null || kind == null ? null : new Write.RetireId(id, kind, row.text("into"));
    }

    private @Nullable Write relation(CsvRow row) {
        String from = row.required("from");
        String to = row.required("to");
        String text = row.required("type");
        RelationType type = text == null ? null : row.enumValue(RelationType.class, "type");
        var since = row.date("validFrom");
        var until = row.date("validTo");
        return from == null || to == null || type == null
                ? null
                : new Write.PutRelation(
                        type, from, to, row.text("role"), since, until, sources.ids(row));
    }
}
