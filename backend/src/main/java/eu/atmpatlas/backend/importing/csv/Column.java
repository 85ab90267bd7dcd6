package eu.atmpatlas.backend.importing.csv;

import java.util.Locale;
import java.util.Set;

/**
 * A column that a table understands.
 *
 * @param name as documented and exported: {@code productTypes}
 * @param required whether a sheet must have it and every new record state it
 * @param synonyms other headers that mean the same, folded
 */
public record Column(String name, boolean required, Set<String> synonyms) {

    static Column of(String name, String... also) {
        return new Column(name, false, Set.of(also));
    }

    static Column required(String name, String... also) {
        return new Column(name, true, Set.of(also));
    }

    /** Whether a header, {@link #folded}, means this column: singular and plural alike. */
    boolean matches(String folded) {
        String own = normalise(name);
        return folded.equals(own)
                || synonyms.contains(folded)
                || (folded + "s").equals(own)
                || folded.equals(own + "s");
    }

    /** {@code " Clean-room_area (m²)"}: {@code cleanroomarea}. */
    static String normalise(String header) {
        return header.replaceAll("\\(.*?\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
