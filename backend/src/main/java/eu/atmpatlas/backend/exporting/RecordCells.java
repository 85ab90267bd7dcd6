package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.csv.FormulaEscaping;
import eu.atmpatlas.backend.importing.csv.KindColumns;
import eu.atmpatlas.backend.importing.csv.MultiValueCell;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.place.Location;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The values of a record in the columns that an import reads. */
public final class RecordCells {

    private RecordCells() {}

    /**
     * The value of a column.
     *
     * @return a String, Number, Boolean, LocalDate or list of Strings; null if unknown
     */
    public static @Nullable Object of(Entity record, String column) {
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            if (KindColumns.name(field).equals(column)) {
                List<String> codes = record.stated().codes(field.name());
                return field.many() ? codes : codes.isEmpty() ? null : codes.getFirst();
            }
        }
        EntityDraft draft = record.stated();
        Location place = draft.location();
        return switch (column) {
            case "id" -> draft.id();
            case "name" -> draft.name();
            case "aliases" -> draft.aliases();
            case "summary" -> draft.summary();
            case "website" -> draft.website();
            case "city" -> place == null ? null : place.city();
            case "lat" -> place == null ? null : place.point().lat();
            case "lon" -> place == null ? null : place.point().lon();
            case "precision" -> place == null ? null : place.precision().name();
            case "identifiers" -> draft.identifiers().stream().map(Identifier::key).toList();
            case "sources" -> draft.sources();
            case "lastVerified" -> draft.lastVerified();
            case "note" -> draft.note();
            case "synthetic" -> record.synthetic();
            default -> record.value(column);
        };
    }

    /** A value as text; values of a list are separated by {@code |}. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> MultiValueCell.join(list.stream().map(Object::toString).toList());
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Long.toString(number.longValue());
            case Double number when hasThreeDecimals(number) -> number + "0";
            default -> value.toString();
        };
    }

    /** The import refuses 1.250, which could mean a thousand and more; 1.2500 is clear. */
    private static boolean hasThreeDecimals(double number) {
        return Double.toString(number).matches("-?[1-9]\\d{0,2}\\.\\d{3}");
    }

    /** A value as a CSV cell, escaped so that no spreadsheet runs it as a formula. */
    public static String csvCell(@Nullable Object value) {
        return FormulaEscaping.escape(text(value));
    }
}
