package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

/**
 * A write and the row that asks for it.
 *
 * @param column the one cell that asks for it, or null if the whole row does
 */
public record RowWrite(Write write, CsvRow row, @Nullable String column) {

    static RowWrite ofRow(Write write, CsvRow row) {
        return new RowWrite(write, row, null);
    }

    /** Reports at the cell in question why the door refuses the write. */
    public void reportViolation(Violation violation) {
        String at =
                column != null
                        ? column
                        : switch (violation.field()) {
                            case "region" -> "nuts";
                            case "location" -> "lat";
                            default -> violation.field();
                        };
        row.problem(at, violation.reason());
    }
}
