package eu.atmpatlas.backend.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of the seed data. */
public final class SeedTables {

    private SeedTables() {}

    /** Returns the rows of a table: {@code sites.csv}. */
    public static List<NamedCsvRecord> read(String file) {
        try (var in = SeedTables.class.getResourceAsStream("/seed-data/" + file);
                var reader =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(
                                                Objects.requireNonNull(in, file),
                                                StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
