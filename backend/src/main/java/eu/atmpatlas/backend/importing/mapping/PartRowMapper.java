package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Maps rows that belong to other records: authorisations, work packages, relations, retired ids.
 */
public final class PartRowMapper implements RowMapper {

    private final TableSchema table;
    private final GraphLookup graph;
    private final SourceCells sources;
    private final EnteredBy enteredBy;

    public PartRowMapper(TableSchema table, GraphLookup graph, EnteredBy enteredBy) {
        this.enteredBy = enteredBy;
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
                        case PARTS -> part(Objects.requireNonNull(table.partType()), row);
                        case RELATIONS -> relation(row);
                        case RETIRED_IDS -> retiredId(row);
                        default ->
                                throw new IllegalStateException(
                                        table.label() + " is not read here");
                    };
            if (write != null) {
                rowWrites.add(RowWrite.ofRow(enteredBy.of(write), row));
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

    private @Nullable Write part(PartType type, CsvRow row) {
        PartDefinition definition = type.definition();
        String id = row.required("id");
        String owner = row.required(definition.ownerField());
        var values = new TreeMap<String, String>();
        boolean complete = id != null && owner != null;
        for (PartField field : definition.fields()) {
            String value = value(field, row);
            if (value != null) {
                values.put(field.name(), value);
            }
            complete &= value != null || !field.required();
        }
        List<String> read = sources.ids(row);
        return complete
                ? new Write.PutPart(
                        new Part(
                                type,
                                Objects.requireNonNull(id),
                                Objects.requireNonNull(owner),
                                values,
                                read))
                : null;
    }

    private @Nullable String value(PartField field, CsvRow row) {
        String name = field.name();
        String text = field.required() ? row.required(name) : row.text(name);
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case LINE, PARAGRAPH, CODE, RECORD -> text;
            case PERIOD -> Period.parse(text).isPresent() ? text : text(row.date(name));
            case DATE -> text(row.date(name));
            case INTEGER -> text(row.integer(name));
            case CONCEPT -> graph.resolveCode(Objects.requireNonNull(field.scheme()), text);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
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
        RelationStatement statement = relationStatement(row);
        return from == null || to == null || type == null
                ? null
                : new Write.PutRelation(
                        type,
                        from,
                        to,
                        row.text("role"),
                        since,
                        until,
                        sources.ids(row),
                        statement);
    }

    private static RelationStatement relationStatement(CsvRow row) {
        Boolean asserted = row.bool("asserted");
        Method method = row.enumValue(Method.class, "method");
        return new RelationStatement(
                !Boolean.FALSE.equals(asserted),
                row.date("statedOn"),
                row.date("retrievedOn"),
                Objects.requireNonNullElse(method, Method.IMPORT),
                row.text("actor"),
                row.text("note"),
                true);
    }
}
