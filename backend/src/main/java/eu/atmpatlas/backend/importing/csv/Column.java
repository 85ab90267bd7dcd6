package eu.atmpatlas.backend.importing.csv;

import java.util.Locale;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param name as in the documentation and in exports: {@code productTypes}
 * @param required whether a file must have the column, and every new record a value
 * @param synonyms other accepted headers, normalised
 */
public record Column(String name, boolean required, Set<String> synonyms) {

    static Column of(String name, String... also) {
        return new Column(name, false, Set.of(also));
    }

    static Column required(String name, String... also) {
        return new Column(name, true, Set.of(also));
    }

    /** Whether a normalised header means this column; singular and plural are equal. */
    boolean matches(String folded) {
        String own = normalise(name);
        return folded.equals(own)
                || synonyms.contains(folded)
                || (folded + "s").equals(own)
                || folded.equals(own + "s");
    }

    /** Normalises a header: {@code " Clean-room_area (m²)"} becomes {@code cleanroomarea}. */
    static String normalise(String header) {
        return header.replaceAll("\\(.*?\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
