package eu.atmpatlas.backend.gaps;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.graph.gaps.City;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.gaps.People;
import eu.atmpatlas.graph.gaps.Places;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the population table and the gazetteer, and refuses them with line and column. */
final class PlaceFiles {

    private PlaceFiles() {}

    static Places read(GapsProperties properties) {
        return new Places(
                rows("atlas.gaps.population", properties.population(), PlaceFiles::people),
                rows("atlas.gaps.cities", properties.cities(), PlaceFiles::city),
                properties.citiesSource());
    }

    private static People.Row people(Row row) {
        String level = row.text("level");
        if (!level.equals("COUNTRY") && !level.equals("NUTS2")) {
            throw row.wrong("level", "must be COUNTRY or NUTS2");
        }
        return new People.Row(
                Level.valueOf(level),
                row.text("code"),
                (int) row.whole("year", 1900, 2200),
                row.whole("persons", 0, 10_000_000_000L),
                row.text("source"));
    }

    private static City city(Row row) {
        String region = row.cell("nuts");
        return new City(
                row.text("name"),
                row.text("country"),
                region.isEmpty() ? null : region,
                row.number("lat", -90, 90),
                row.number("lon", -180, 180),
                (int) row.whole("population", 0, 100_000_000));
    }

    private static <T> List<T> rows(String property, String place, Function<Row, T> make) {
        var rows = new ArrayList<T>();
        if (place.isBlank() || place.equalsIgnoreCase("none")) {
            return rows;
        }
        try (var in = NamedFile.of(place).getInputStream();
                var text = new InputStreamReader(in, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(cells -> rows.add(make.apply(new Row(property, place, cells))));
        } catch (IOException | CsvParseException unreadable) {
            throw new RefusedPlacesException(
                    "%s: %s cannot be read: %s".formatted(property, place, unreadable.getMessage()),
                    unreadable);
        }
        return rows;
    }

    /** A row with where it stands. */
    private record Row(String property, String place, NamedCsvRecord cells) {

        String cell(String column) {
            return cells.findField(column).orElse("").strip();
        }

        String text(String column) {
            String text = cell(column);
            if (text.isEmpty()) {
                throw wrong(column, "must not be empty");
            }
            return text;
        }

        long whole(String column, long least, long most) {
            double number = number(column, least, most);
            if (number != Math.rint(number)) {
                throw wrong(column, "must be a whole number, not " + cell(column));
            }
            return (long) number;
        }

        double number(String column, double least, double most) {
            String text = text(column);
            try {
                double number = Double.parseDouble(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                throw wrong(column, "must be a number, not " + text);
            }
            throw wrong(
                    column, "must be between %.0f and %.0f, not %s".formatted(least, most, text));
        }

        RefusedPlacesException wrong(String column, String reason) {
            return new RefusedPlacesException(
                    "%s: %s, line %d: %s %s"
                            .formatted(
                                    property, place, cells.getStartingLineNumber(), column, reason),
                    null);
        }
    }
}
