package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;

import java.util.List;

/** Turns rows of one table into the writes that they ask for. */
public interface RowMapper {

    /**
     * What the rows state, in their order. Cells that cannot be read are reported on their rows,
     * which then state nothing.
     */
    List<RowWrite> map(List<CsvRow> rows);
}
