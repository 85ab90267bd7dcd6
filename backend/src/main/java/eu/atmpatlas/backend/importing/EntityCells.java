package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The cells that state a record of one kind. */
final class EntityCells {

    private final EntityKind kind;
    private final KindFields fields;
    private final Standing standing;

    EntityCells(EntityKind kind, Standing standing) {
        this.kind = kind;
        this.fields = KindFields.of(kind);
        this.standing = standing;
    }

    /** The column of a field: that of the region is called after the codes it holds. */
    static String column(ConceptField field) {
        return field.equals(KindFields.REGION) ? "nuts" : field.name();
    }

    EntityDraft draft(
            SheetRow row,
            String id,
            String name,
            List<String> sources,
            @Nullable EntityDraft before) {
        return new EntityDraft(
                kind,
                id,
                name,
                kept(
                        row,
                        "aliases",
                        before == null ? null : before.aliases(),
                        () -> row.many("aliases")),
                keptText(row, "summary", before == null ? null : before.summary()),
                keptText(row, "website", before == null ? null : before.website()),
                location(row, before == null ? null : before.location()),
                identifiers(row, before == null ? List.of() : before.identifiers()),
                sources,
                row.has("lastVerified") || before == null
                        ? row.date("lastVerified")
                        : before.lastVerified(),
                keptText(row, "note", before == null ? null : before.note()),
                concepts(row, before),
                values(row, before));
    }

    private static List<String> kept(
            SheetRow row,
            String column,
            @Nullable List<String> before,
            Supplier<List<String>> cell) {
        return row.has(column) || before == null ? cell.get() : before;
    }

    private static @Nullable String keptText(SheetRow row, String column, @Nullable String before) {
        return row.has(column) ? row.text(column) : before;
    }

    private static @Nullable Location location(SheetRow row, @Nullable Location before) {
        if (!row.has("lat") && !row.has("lon")) {
            if (row.text("city") != null && before == null) {
                row.problem("city", "needs lat and lon beside it to be a place");
            }
            return before == null || !row.has("city")
                    ? before
                    : new Location(before.point(), row.text("city"), before.precision());
        }
        Double lat = row.decimal("lat");
        Double lon = row.decimal("lon");
        String city = row.text("city");
        Precision precision = row.oneOf(Precision.class, "precision");
        if (lat == null || lon == null) {
            if (lat != null || lon != null) {
                row.problem(
                        lat == null ? "lat" : "lon", "is empty, while the other coordinate is not");
            } else if (city != null && row.raw("lat").isBlank() && row.raw("lon").isBlank()) {
                row.problem("city", "needs lat and lon beside it to be a place");
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

    private static List<Identifier> identifiers(SheetRow row, List<Identifier> before) {
        if (!row.has("identifiers")) {
            return before;
        }
        var identifiers = new ArrayList<Identifier>();
        for (String cell : row.many("identifiers")) {
            try {
                Identifier identifier = Identifier.parse(cell).tidy();
                if (!identifiers.contains(identifier)) {
                    identifiers.add(identifier);
                }
            } catch (IllegalArgumentException malformed) {
                row.problem("identifiers", cell, "is not SCHEME:value, like ROR:05xvt9f17");
            }
        }
        return identifiers;
    }

    private Map<String, List<String>> concepts(SheetRow row, @Nullable EntityDraft before) {
        var concepts = new HashMap<String, List<String>>();
        for (ConceptField field : fields.concepts()) {
            String column = column(field);
            List<String> codes =
                    row.has(column) || before == null
                            ? row.many(column).stream()
                                    .map(cell -> standing.code(field.scheme(), cell))
                                    .distinct()
                                    .toList()
                            : before.codes(field.name());
            if (!codes.isEmpty()) {
                concepts.put(field.name(), codes);
            }
        }
        return concepts;
    }

    private Map<String, Object> values(SheetRow row, @Nullable EntityDraft before) {
        var values = new HashMap<String, Object>();
        for (ValueField field : fields.values()) {
            Object value =
                    row.has(field.name()) || before == null
                            ? value(row, field)
                            : before.values().get(field.name());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(SheetRow row, ValueField field) {
        return switch (field.type()) {
            case TEXT -> row.text(field.name());
            case INTEGER -> row.whole(field.name());
            case DECIMAL -> row.decimal(field.name());
            case BOOLEAN -> row.flag(field.name());
            case DATE -> row.date(field.name());
        };
    }
}
