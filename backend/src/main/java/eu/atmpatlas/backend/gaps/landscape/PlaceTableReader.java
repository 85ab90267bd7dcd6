package eu.atmpatlas.backend.gaps.landscape;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.model.RegionLevel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the population table and the gazetteer; reports errors with line and column. */
public final class PlaceTableReader {

    private PlaceTableReader() {}

    public static PopulationData read(GapsProperties properties) {
        return new PopulationData(
                rows(
                        "atlas.gaps.population",
                        properties.population(),
                        PlaceTableReader::population),
                rows("atlas.gaps.cities", properties.cities(), PlaceTableReader::city),
                properties.citiesSource());
    }

    private static Population.Row population(TableRow row) {
        String level = row.text("level");
        if (!level.equals("COUNTRY") && !level.equals("NUTS2")) {
            throw row.invalid("level", "must be COUNTRY or NUTS2");
        }
        return new Population.Row(
                RegionLevel.valueOf(level),
                row.text("code"),
                (int) row.wholeNumber("year", 1900, 2200),
                row.wholeNumber("persons", 0, 10_000_000_000L),
                row.text("source"));
    }

    private static City city(TableRow row) {
        String region = row.optional("nuts");
        return new City(
                row.text("name"),
                row.text("country"),
                region,
                row.number("lat", -90, 90),
                row.number("lon", -180, 180),
                (int) row.wholeNumber("population", 0, 100_000_000));
    }

    private static <T> List<T> rows(
            String property, String location, Function<TableRow, T> mapper) {
        var rows = new ArrayList<T>();
        if (location.isBlank() || location.equalsIgnoreCase("none")) {
            return rows;
        }
        try (var in = ConfiguredResource.of(location).getInputStream();
                var text = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(cells -> rows.add(mapper.apply(new TableRow(property, location, cells))));
        } catch (IOException | CsvParseException unreadable) {
            throw new InvalidPlaceTableException(
                    "%s: %s cannot be read: %s"
                            .formatted(property, location, unreadable.getMessage()),
                    unreadable);
        }
        return rows;
    }

    /** A row, with property and file name for error messages. */
    private record TableRow(String property, String location, NamedCsvRecord cells) {

        String cell(String column) {
            return cells.findField(column).orElse("").strip();
        }

        String text(String column) {
            String text = cell(column);
            if (text.isEmpty()) {
                throw invalid(column, "must not be empty");
            }
            return text;
        }

        @Nullable String optional(String column) {
            String text = cell(column);
            return text.isEmpty() ? null : text;
        }

        long wholeNumber(String column, long min, long max) {
            double number = number(column, min, max);
            if (number != Math.rint(number)) {
                throw invalid(column, "must be a whole number, not " + cell(column));
            }
            return (long) number;
        }

        double number(String column, double min, double max) {
            String text = text(column);
            try {
                double number = Double.parseDouble(text);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw invalid(column, "must be a number, not " + text);
            }
            throw invalid(
                    column, "must be between %.0f and %.0f, not %s".formatted(min, max, text));
        }

        InvalidPlaceTableException invalid(String column, String reason) {
            return new InvalidPlaceTableException(
                    "%s: %s, line %d: %s %s"
                            .formatted(
                                    property,
                                    location,
                                    cells.getStartingLineNumber(),
                                    column,
                                    reason),
                    null);
        }
    }
}
