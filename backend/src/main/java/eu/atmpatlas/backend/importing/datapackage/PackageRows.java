package eu.atmpatlas.backend.importing.datapackage;

import eu.atmpatlas.backend.importing.csv.CsvHeader;
import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.CsvTable;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.ImportProblems;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.csv.UnreadableFileException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the raw rows of a small data package, without importing them. */
public final class PackageRows {

    private PackageRows() {}

    /**
     * The rows of one table as cells by column; empty cells are absent.
     *
     * @throws UnreadableFileException if the package cannot be read
     */
    public static List<Map<String, String>> of(
            String location, TableSchema table, ImportLimits limits) {
        var rows = new ArrayList<Map<String, String>>();
        try (DataPackage data = DataPackage.open(location, null, limits)) {
            for (DataFile file : data.files()) {
                if (file.table() == table) {
                    read(file, limits, rows);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(location + " cannot be read", unreadable);
        }
        return rows;
    }

    private static void read(DataFile file, ImportLimits limits, List<Map<String, String>> rows)
            throws IOException {
        var problems = new ImportProblems(file.name(), 1);
        try (CsvTable csv = CsvTable.open(file, limits, problems)) {
            CsvHeader header = csv.header();
            List<CsvRow> next = csv.next(limits.batch());
            while (header != null && !next.isEmpty()) {
                for (CsvRow row : next) {
                    var cells = new HashMap<String, String>();
                    for (String column : header.positions().keySet()) {
                        if (!row.raw(column).isBlank()) {
                            cells.put(column, row.raw(column).strip());
                        }
                    }
                    rows.add(cells);
                }
                next = csv.next(limits.batch());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableFileException(problems.entries().getFirst().toString());
        }
    }
}
