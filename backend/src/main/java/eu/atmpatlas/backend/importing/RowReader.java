package eu.atmpatlas.backend.importing;

import java.util.List;

/** Turns rows of one table into the writes that they ask for. */
interface RowReader {

    /**
     * What the rows state, in their order. Cells that cannot be read are reported on their rows,
     * which then state nothing.
     */
    List<Statement> read(List<SheetRow> rows);
}
