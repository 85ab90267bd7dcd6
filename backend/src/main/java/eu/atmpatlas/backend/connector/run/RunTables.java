package eu.atmpatlas.backend.connector.run;

import de.siegmar.fastcsv.writer.CsvWriter;

import eu.atmpatlas.backend.importing.csv.FormulaEscaping;
import eu.atmpatlas.backend.importing.csv.TableSchema;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows that a run writes, as files of a data package, in the order in which they are imported.
 */
final class RunTables {

    /** Rows of records that are created. */
    static final String NEW = "new-";

    /** Rows that add identifiers to records. */
    static final String IDENTIFIERS = "with-identifiers-";

    private static final FileKey SOURCES = new FileKey(TableSchema.SOURCES, "");

    /** Sources come first, then new records, then all that refers to them. */
    private final Map<FileKey, List<Row>> files = new TreeMap<>();

    private final Map<FileKey, Set<Row>> known = new TreeMap<>();

    /**
     * A row.
     *
     * @param key of the register's entry
     * @param cells by column; a missing one is empty
     */
    record Row(String key, Map<String, String> cells) {

        Row {
            cells = Map.copyOf(cells);
        }
    }

    private record FileKey(TableSchema table, String prefix) implements Comparable<FileKey> {

        String name() {
            return prefix + table.label() + ".csv";
        }

        @Override
        public int compareTo(FileKey other) {
            return Comparator.comparing(FileKey::table)
                    .thenComparing(FileKey::prefix)
                    .compare(this, other);
        }
    }

    /** Adds a row, unless the table has the same one. */
    void add(TableSchema table, String prefix, Row row) {
        var key = new FileKey(table, prefix);
        if (known.computeIfAbsent(key, any -> new HashSet<>()).add(row)) {
            files.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
    }

    /** Ids of the sources. */
    Set<String> sources() {
        return files.getOrDefault(SOURCES, List.of()).stream()
                .map(Row::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Removes sources that exist already. */
    void removeSources(Set<String> ids) {
        files.getOrDefault(SOURCES, new ArrayList<>()).removeIf(row -> ids.contains(row.key()));
    }

    /** Whether there is nothing to write but sources. */
    boolean isEmpty() {
        return files.entrySet().stream()
                .allMatch(file ->
                        file.getKey().table() == TableSchema.SOURCES || file.getValue().isEmpty());
    }

    /** Number of rows that create records. */
    long created() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().prefix().equals(NEW))
                .mapToLong(file -> file.getValue().size())
                .sum();
    }

    /** Number of rows that state something: all but sources and new records. */
    long added() {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().table() != TableSchema.SOURCES
                                && !file.getKey().prefix().equals(NEW))
                .mapToLong(file -> file.getValue().size())
                .sum();
    }

    /** The row at a line of a file, with the header in line 1. */
    Row row(String file, long line) {
        return rows(file).get((int) line - 2);
    }

    /** Removes rows of a file by their lines, with the header in line 1. */
    void remove(String file, Set<Long> lines) {
        List<Row> rows = rows(file);
        for (long line : lines.stream().sorted(Comparator.reverseOrder()).toList()) {
            rows.remove((int) line - 2);
        }
    }

    private List<Row> rows(String file) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().name().equals(file))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no file " + file));
    }

    /** Writes the data package into a folder. */
    void write(Path folder) throws IOException {
        var resources = new ArrayList<Map<String, String>>();
        for (Map.Entry<FileKey, List<Row>> file : files.entrySet()) {
            String name = file.getKey().name();
            if (file.getValue().isEmpty()) {
                Files.deleteIfExists(folder.resolve(name));
                continue;
            }
            write(folder.resolve(name), file.getValue());
            resources.add(
                    Map.of(
                            "name",
                            name.replace(".csv", ""),
                            "path",
                            name,
                            "atlas:table",
                            file.getKey().table().label()));
        }
        JsonMapper.shared()
                .writeValue(
                        folder.resolve("datapackage.json"),
                        Map.of("name", "connector", "resources", resources));
    }

    private static void write(Path file, List<Row> rows) throws IOException {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> row.cells().keySet().stream().sorted().forEach(columns::add));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (Row row : rows) {
                csv.writeRecord(
                        columns.stream()
                                .map(column -> cell(row.cells().getOrDefault(column, "")))
                                .toList());
            }
        }
    }

    /** One line, so that each row has one line of the file. */
    private static String cell(String text) {
        return FormulaEscaping.escape(text.strip().replaceAll("\\s+", " "));
    }
}
