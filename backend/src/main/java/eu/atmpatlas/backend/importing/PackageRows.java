package eu.atmpatlas.backend.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a small data package as they stand, for those who only want to look at them. */
public final class PackageRows {

    private PackageRows() {}

    /**
     * The rows of one table: cells by column, none where empty.
     *
     * @throws RefusedPackageException if it cannot be read
     */
    public static List<Map<String, String>> of(String place, Table table, ImportLimits limits) {
        var rows = new ArrayList<Map<String, String>>();
        try (DataPackage data = DataPackage.open(place, null, limits)) {
            for (DataFile file : data.files()) {
                if (file.table() == table) {
                    read(file, limits, rows);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(place + " cannot be read", unreadable);
        }
        return rows;
    }

    private static void read(DataFile file, ImportLimits limits, List<Map<String, String>> rows)
            throws IOException {
        var problems = new Problems(file.name(), 1);
        try (Sheet sheet = Sheet.open(file, limits, problems)) {
            Header header = sheet.header();
            List<SheetRow> next = sheet.next(limits.batch());
            while (header != null && !next.isEmpty()) {
                for (SheetRow row : next) {
                    var cells = new HashMap<String, String>();
                    for (String column : header.at().keySet()) {
                        if (!row.raw(column).isBlank()) {
                            cells.put(column, row.raw(column).strip());
                        }
                    }
                    rows.add(cells);
                }
                next = sheet.next(limits.batch());
            }
        }
        if (!problems.none()) {
            throw new RefusedPackageException(problems.kept().getFirst().toString());
        }
    }
}
