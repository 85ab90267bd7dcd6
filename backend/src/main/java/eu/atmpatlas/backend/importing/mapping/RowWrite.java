package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.StatementColumns;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

/**
 * A write and the row that caused it.
 *
 * @param column the cell that caused it; null if the whole row did
 */
public record RowWrite(Write write, CsvRow row, @Nullable String column) {

    static RowWrite ofRow(Write write, CsvRow row) {
        return new RowWrite(write, row, null);
    }

    /** Reports a violation found by the write service at the cell that caused it. */
    public void reportViolation(Violation violation) {
        String at =
                column != null
                        ? column
                        : switch (violation.field()) {
                            case "region" -> "nuts";
                            case "location" -> "lat";
                            default -> StatementColumns.columnOf(violation.field());
                        };
        row.problem(at, violation.reason());
    }
}
