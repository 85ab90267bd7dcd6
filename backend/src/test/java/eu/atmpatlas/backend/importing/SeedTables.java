package eu.atmpatlas.backend.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of the seed data. */
final class SeedTables {

    private SeedTables() {}

    /** Returns the rows of a table: {@code sites.csv}. */
    static List<NamedCsvRecord> read(String file) throws IOException {
        try (var in = SeedTables.class.getResourceAsStream("/seed-data/" + file);
                var reader =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(
                                                Objects.requireNonNull(in, file),
                                                StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
