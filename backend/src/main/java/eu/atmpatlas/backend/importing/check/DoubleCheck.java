package eu.atmpatlas.backend.importing.check;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.place.Location;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Warns of a new record with the name and the place of another one: in an earlier row of the file,
 * or in the graph.
 */
public final class DoubleCheck {

    /** Names and places looked at so far; more are not kept, to bound the memory. */
    private static final int MAX_KEPT = 200_000;

    private final Map<String, String> idByKey = new HashMap<>();

    /** Adds records of the graph that have names of the next rows. */
    public void addExisting(Collection<Entity> records) {
        records.forEach(record -> idByKey.putIfAbsent(key(record.stated()), record.id()));
    }

    /** Checks a new record. */
    public void check(EntityDraft record, CsvRow row) {
        String key = key(record);
        String other = idByKey.get(key);
        if (other != null && !other.equals(record.id())) {
            row.warn("name", record.name(), "is the name of %s at the same place".formatted(other));
        } else if (idByKey.size() < MAX_KEPT) {
            idByKey.put(key, record.id());
        }
    }

    private static String key(EntityDraft record) {
        Location location = record.location();
        String city = location == null || location.city() == null ? "" : location.city();
        return String.join(
                "|", fold(record.name()), String.join(",", record.codes("country")), fold(city));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
