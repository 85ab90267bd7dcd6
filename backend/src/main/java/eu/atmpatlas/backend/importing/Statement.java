package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.write.Violation;
import eu.atmpatlas.graph.write.Write;

import org.jspecify.annotations.Nullable;

/**
 * A write and the row that asks for it.
 *
 * @param column the one cell that asks for it, or null if the whole row does
 */
record Statement(Write write, SheetRow row, @Nullable String column) {

    static Statement ofRow(Write write, SheetRow row) {
        return new Statement(write, row, null);
    }

    /** Reports at the cell in question why the door refuses the write. */
    void refuse(Violation violation) {
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
