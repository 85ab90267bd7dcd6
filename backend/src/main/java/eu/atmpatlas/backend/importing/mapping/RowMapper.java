package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;

import java.util.List;

/** Maps rows of one table to writes. */
public interface RowMapper {

    /**
     * The writes of the rows, in their order. Invalid cells are reported at their rows, which then
     * cause no writes.
     */
    List<RowWrite> map(List<CsvRow> rows);
}
