package eu.atmpatlas.backend.connector.register;

import de.siegmar.fastcsv.writer.CsvWriter;

import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The atlas's table of population ({@code atlas.gaps.population}): a line for each region. */
final class PopulationTable {

    private static final Set<String> COLUMNS = Set.of("level", "code", "year", "persons", "source");

    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private PopulationTable() {}

    /**
     * A line.
     *
     * @param code of the country or NUTS region
     * @param source id of a source, or text
     */
    record Entry(String code, int year, long persons, String source) {}

    /** Reads the target, or the base while there is no target. */
    static PopulationTable read(String base, Path target) throws IOException {
        Resource resource =
                Files.exists(target)
                        ? new FileSystemResource(target)
                        : new DefaultResourceLoader().getResource(base);
        var table = new PopulationTable();
        try (InputStream in = resource.getInputStream()) {
            CsvRows.forEach("population.csv", in, COLUMNS, table::add);
        }
        return table;
    }

    private void add(CsvRows.CsvLine line) {
        Map<String, String> cells = line.cells();
        String code = cells.get("code");
        String year = cells.get("year");
        String persons = cells.get("persons");
        if (code == null || year == null || persons == null || !(year + persons).matches("\\d+")) {
            throw new UnreadableRegisterException(
                    "population.csv",
                    "line " + line.line(),
                    "needs a code, a year and a number of persons");
        }
        levels.put(code, cells.getOrDefault("level", ""));
        entries.put(
                code,
                new Entry(
                        code,
                        Integer.parseInt(year),
                        Long.parseLong(persons),
                        cells.getOrDefault("source", "")));
    }

    boolean has(String code) {
        return entries.containsKey(code);
    }

    Entry get(String code) {
        return Objects.requireNonNull(entries.get(code));
    }

    void put(Entry entry) {
        entries.put(entry.code(), entry);
    }

    /** Writes the table; the file is replaced only by a complete one. */
    void write(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (CsvWriter csv = CsvWriter.builder().build(part)) {
            csv.writeRecord("level", "code", "year", "persons", "source");
            for (Entry entry : entries.values()) {
                csv.writeRecord(
                        Objects.requireNonNull(levels.get(entry.code())),
                        entry.code(),
                        Integer.toString(entry.year()),
                        Long.toString(entry.persons()),
                        entry.source());
            }
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
