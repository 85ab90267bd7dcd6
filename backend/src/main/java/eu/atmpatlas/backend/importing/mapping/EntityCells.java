package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.KindColumns;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.provenance.WebAddress;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a record from the cells of a row. */
final class EntityCells {

    private final EntityKind kind;
    private final KindFields fields;
    private final GraphLookup graph;
    private final StatementCells statementCells;

    EntityCells(EntityKind kind, GraphLookup graph, SourceCells sources) {
        this.kind = kind;
        this.fields = KindFields.of(kind);
        this.graph = graph;
        this.statementCells = new StatementCells(graph, sources);
    }

    EntityDraft draft(
            CsvRow row,
            String id,
            String name,
            List<String> sources,
            @Nullable EntityDraft existing) {
        LocalDate lastVerified =
                row.has("lastVerified") || existing == null
                        ? row.date("lastVerified")
                        : existing.lastVerified();
        var statements = new ArrayList<Statement>();
        Map<String, List<String>> concepts =
                concepts(row, existing, sources, lastVerified, statements);
        Map<String, Object> values = values(row, existing, sources, lastVerified, statements);
        return EntityDraft.builder(kind, id, name)
                .aliases(
                        row.has("aliases") || existing == null
                                ? row.values("aliases")
                                : existing.aliases())
                .summary(
                        textOrExisting(
                                row, "summary", existing == null ? null : existing.summary()))
                .website(website(row, existing == null ? null : existing.website()))
                .location(location(row, existing == null ? null : existing.location()))
                .identifiers(
                        identifiers(row, existing == null ? List.of() : existing.identifiers()))
                .sources(sources)
                .lastVerified(lastVerified)
                .note(textOrExisting(row, "note", existing == null ? null : existing.note()))
                .concepts(concepts)
                .values(values)
                .statements(statements)
                .build();
    }

    private static @Nullable String textOrExisting(
            CsvRow row, String column, @Nullable String existing) {
        return row.has(column) ? row.text(column) : existing;
    }

    private static @Nullable String website(CsvRow row, @Nullable String existing) {
        String address = textOrExisting(row, "website", existing);
        return address == null ? null : WebAddress.normalise(address);
    }

    private static @Nullable Location location(CsvRow row, @Nullable Location existing) {
        if (!row.has("lat") && !row.has("lon")) {
            if (row.text("city") != null && existing == null) {
                row.problem("city", "needs lat and lon, too");
            }
            return existing == null || !row.has("city")
                    ? existing
                    : new Location(existing.point(), row.text("city"), existing.precision());
        }
        Double lat = row.coordinate("lat");
        Double lon = row.coordinate("lon");
        String city = row.text("city");
        Precision precision = row.enumValue(Precision.class, "precision");
        if (lat == null || lon == null) {
            String missing = lat == null ? "lat" : "lon";
            if ((lat != null || lon != null) && row.text(missing) == null) {
                row.problem(missing, "is empty, but the other coordinate is not");
            } else if (city != null && row.raw("lat").isBlank() && row.raw("lon").isBlank()) {
                row.problem("city", "needs lat and lon, too");
            }
            return null;
        }
        try {
            return new Location(
                    new Point(lat, lon), city, precision == null ? Precision.CITY : precision);
        } catch (IllegalArgumentException outOfRange) {
            boolean north = lat < -90 || lat > 90;
            row.problem(north ? "lat" : "lon", String.valueOf(outOfRange.getMessage()));
            return null;
        }
    }

    private static List<Identifier> identifiers(CsvRow row, List<Identifier> existing) {
        if (!row.has("identifiers")) {
            return existing;
        }
        var identifiers = new ArrayList<Identifier>();
        for (String cell : row.values("identifiers")) {
            try {
                Identifier identifier = Identifier.read(cell);
                if (!identifiers.contains(identifier)) {
                    identifiers.add(identifier);
                }
            } catch (IllegalArgumentException malformed) {
                row.problem("identifiers", cell, "is not SCHEME:value, like ROR:05xvt9f17");
            }
        }
        return identifiers;
    }

    private Map<String, List<String>> concepts(
            CsvRow row,
            @Nullable EntityDraft existing,
            List<String> sources,
            @Nullable LocalDate lastVerified,
            List<Statement> statements) {
        var concepts = new HashMap<String, List<String>>();
        for (ConceptField field : fields.concepts()) {
            String column = KindColumns.name(field);
            List<String> codes;
            if (row.has(column) || existing == null) {
                List<String> cells =
                        row.entries(column).stream()
                                .map(cell ->
                                        cell.isEmpty()
                                                ? ""
                                                : graph.resolveCode(field.scheme(), cell))
                                .toList();
                var read =
                        statementCells.read(
                                row, field.name(), column, cells, sources, lastVerified);
                statements.addAll(read.statements());
                codes = read.entered();
            } else {
                codes = existing.codes(field.name());
            }
            if (!codes.isEmpty()) {
                concepts.put(field.name(), codes);
            }
        }
        return concepts;
    }

    private Map<String, Object> values(
            CsvRow row,
            @Nullable EntityDraft existing,
            List<String> sources,
            @Nullable LocalDate lastVerified,
            List<Statement> statements) {
        var values = new HashMap<String, Object>();
        for (ValueField field : fields.values()) {
            String name = field.name();
            Object value =
                    row.has(name) || existing == null
                            ? value(row, field)
                            : existing.values().get(name);
            if (row.has(name)) {
                List<String> texts = value == null ? List.of() : List.of(FieldValues.text(value));
                var read = statementCells.read(row, name, name, texts, sources, lastVerified);
                statements.addAll(read.statements());
                value = read.statements().isEmpty() ? value : null;
            }
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static @Nullable Object value(CsvRow row, ValueField field) {
        return switch (field.type()) {
            case TEXT, TIME, TIME_ZONE -> row.text(field.name());
            case INTEGER -> row.integer(field.name());
            case DECIMAL -> row.decimal(field.name());
            case BOOLEAN -> row.bool(field.name());
            case DATE -> row.date(field.name());
            case PERIOD -> row.period(field.name());
        };
    }
}
