package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.backend.importing.text.Damage;
import eu.atmpatlas.backend.importing.text.PlainText;

import java.util.ArrayList;
import java.util.List;

/** Cleans the cells that an import reads, and reports those whose characters are damaged. */
final class CellCleaner {

    private final ImportProblems problems;

    CellCleaner(ImportProblems problems) {
        this.problems = problems;
    }

    /** The cells of a row as plain text. Cells of unknown columns are not looked at. */
    List<String> clean(List<String> cells, CsvHeader header, long line) {
        var clean = new ArrayList<>(cells);
        header.positions()
                .forEach((column, at) -> {
                    String cell = cells.get(at);
                    if (!cell.isBlank()) {
                        clean.set(at, clean(cell, header.title(column), line));
                    }
                });
        return clean;
    }

    private String clean(String cell, String title, long line) {
        String fault = Damage.fault(cell);
        if (fault != null) {
            problems.add(line, title, cell, fault);
            return cell;
        }
        String doubt = Damage.doubt(cell);
        if (doubt != null) {
            problems.warn(line, title, cell, doubt);
        }
        if (PlainText.hasInvisible(cell)) {
            problems.warn(
                    line, title, PlainText.of(cell), "contained invisible characters: removed");
        }
        return PlainText.of(cell);
    }
}
