package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.Formulas;
import eu.atmpatlas.backend.importing.Lists;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.place.Location;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a record states, cell by cell, in the columns that an import reads. */
public final class StatedCells {

    private StatedCells() {}

    /**
     * The value of a column.
     *
     * @return a String, Number, Boolean, LocalDate or list of Strings; null where not known
     */
    public static @Nullable Object of(Entity record, String column) {
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            if (column(field).equals(column)) {
                List<String> codes = record.stated().codes(field.name());
                return field.many() ? codes : codes.isEmpty() ? null : codes.getFirst();
            }
        }
        EntityDraft stated = record.stated();
        Location place = stated.location();
        return switch (column) {
            case "id" -> stated.id();
            case "name" -> stated.name();
            case "aliases" -> stated.aliases();
            case "summary" -> stated.summary();
            case "website" -> stated.website();
            case "city" -> place == null ? null : place.city();
            case "lat" -> place == null ? null : place.point().lat();
            case "lon" -> place == null ? null : place.point().lon();
            case "precision" -> place == null ? null : place.precision().name();
            case "identifiers" -> stated.identifiers().stream().map(Identifier::key).toList();
            case "sources" -> stated.sources();
            case "lastVerified" -> stated.lastVerified();
            case "note" -> stated.note();
            case "synthetic" -> record.synthetic();
            default -> record.value(column);
        };
    }

    /** The column of a field: that of the region is called after the codes it holds. */
    static String column(ConceptField field) {
        return field.equals(KindFields.REGION) ? "nuts" : field.name();
    }

    /** A value as text; those of a list with bars between. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> Lists.joined(list.stream().map(Object::toString).toList());
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Long.toString(number.longValue());
            default -> value.toString();
        };
    }

    /** A value as a cell of a CSV file, which no spreadsheet runs as a formula. */
    public static String cell(@Nullable Object value) {
        return Formulas.guarded(text(value));
    }
}
