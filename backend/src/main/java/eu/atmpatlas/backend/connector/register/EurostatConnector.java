package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.connector.model.ConnectorInfo;
import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;
import eu.atmpatlas.backend.connector.register.PopulationTable.Entry;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Eurostat's population of countries and NUTS regions on 1 January (TSV, packed or not). It takes
 * the countries and regions of the atlas's table, which is a file beside the graph, and writes a
 * new table with the newest year of each.
 */
public final class EurostatConnector implements Connector.OfTable {

    /** Name of the connector. */
    public static final String NAME = "eurostat-population";

    private static final Pattern HEADER = Pattern.compile("([\\w,]+),geo\\\\TIME_PERIOD");
    private static final Pattern VALUE = Pattern.compile("(\\d+)(?: [a-z]+)?");

    /** Values of the other dimensions: all people, in numbers. */
    private static final Map<String, Set<String>> TOTALS =
            Map.of(
                    "freq", Set.of("A"),
                    "unit", Set.of("NR"),
                    "sex", Set.of("T"),
                    "age", Set.of("TOTAL"));

    /** Eurostat's codes of countries that are not those of ISO 3166. */
    private static final Map<String, String> COUNTRIES = Map.of("EL", "GR", "UK", "GB");

    private static final String SOURCE = "src-eurostat-demo-r-pjanaggr3";

    private final String base;
    private final Path target;

    /**
     * @param base location of the table that is updated, while there is no target
     * @param target file to write
     */
    public EurostatConnector(String base, Path target) {
        this.base = base;
        this.target = target;
    }

    @Override
    public ConnectorInfo info() {
        return new ConnectorInfo(
                NAME,
                "Eurostat: population of countries and regions",
                "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/demo_r_pjanaggr3?format=TSV&compressed=true",
                null,
                Set.of("ec.europa.eu"),
                "demo_r_pjanaggr3.tsv.gz",
                false);
    }

    @Override
    public Counts update(RegisterFile file, boolean dryRun, ConnectorFindings findings)
            throws IOException {
        PopulationTable table = PopulationTable.read(base, target);
        var counter = new Counter();
        try (InputStream in = unpacked(file.path());
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            Columns columns = columns(file, first);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    read(line, columns, table, counter, findings);
                }
            }
        }
        if (!dryRun && counter.added > 0) {
            table.write(target);
        }
        return new Counts(
                counter.read,
                counter.relevant,
                counter.relevant,
                counter.added,
                counter.relevant - counter.added,
                0,
                0,
                counter.refused);
    }

    private static final class Counter {
        private long read;
        private long relevant;
        private long added;
        private long refused;
    }

    /**
     * The columns of the file.
     *
     * @param dimensions in the first column, before the region
     * @param years of the other columns
     */
    private record Columns(List<String> dimensions, List<Integer> years) {}

    private static InputStream unpacked(Path file) throws IOException {
        InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }

    private static Columns columns(RegisterFile file, @Nullable String line) {
        String[] cells = line == null ? new String[] {""} : line.split("\t");
        Matcher header = HEADER.matcher(cells[0].strip());
        if (!header.matches()) {
            throw new UnreadableRegisterException(
                    file.name(), "header", "does not begin with dimensions and geo\\TIME_PERIOD");
        }
        var years = new ArrayList<Integer>();
        for (int i = 1; i < cells.length; i++) {
            String year = cells[i].strip();
            if (!year.matches("\\d{4}")) {
                throw new UnreadableRegisterException(
                        file.name(), "header", "has the column %s, not a year".formatted(year));
            }
            years.add(Integer.valueOf(year));
        }
        return new Columns(List.of(header.group(1).split(",")), years);
    }

    private static void read(
            String line,
            Columns columns,
            PopulationTable table,
            Counter counter,
            ConnectorFindings findings) {
        counter.read++;
        String[] cells = line.split("\t");
        String[] keys = cells[0].strip().split(",");
        if (keys.length != columns.dimensions().size() + 1) {
            counter.refused++;
            findings.add(refused(cells[0], "", "has not one value for each dimension"));
            return;
        }
        for (int i = 0; i < columns.dimensions().size(); i++) {
            Set<String> totals = TOTALS.get(columns.dimensions().get(i));
            if (totals != null && !totals.contains(keys[i].strip())) {
                return;
            }
        }
        String geo = keys[keys.length - 1].strip();
        String code = COUNTRIES.getOrDefault(geo, geo);
        if (!table.has(code)) {
            return;
        }
        counter.relevant++;
        for (int i = cells.length - 1; i > 0 && i <= columns.years().size(); i--) {
            String cell = cells[i].strip();
            if (cell.startsWith(":") || cell.isEmpty()) {
                continue;
            }
            Matcher value = VALUE.matcher(cell);
            if (!value.matches()) {
                counter.refused++;
                findings.add(refused(geo, cell, "is not a number, with or without a flag"));
                return;
            }
            int year = columns.years().get(i - 1);
            add(
                    new Entry(code, year, Long.parseLong(value.group(1)), SOURCE),
                    table,
                    counter,
                    findings);
            return;
        }
    }

    private static void add(
            Entry entry, PopulationTable table, Counter counter, ConnectorFindings findings) {
        Entry known = table.get(entry.code());
        if (entry.year() > known.year()) {
            table.put(entry);
            counter.added++;
        } else if (entry.year() == known.year() && entry.persons() != known.persons()) {
            findings.add(
                    new ConnectorFinding(
                            Type.DIFFERENT,
                            entry.code(),
                            entry.code(),
                            "persons",
                            Long.toString(entry.persons()),
                            "the table has %d for %d".formatted(known.persons(), known.year())));
        }
    }

    private static ConnectorFinding refused(String key, String value, String reason) {
        return new ConnectorFinding(Type.REFUSED, key, "", "persons", value, reason);
    }
}
