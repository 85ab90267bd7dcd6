package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.database.Graph;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids of new records from their names. */
final class RecordIds {

    private static final int MAX_LENGTH = 60;

    private RecordIds() {}

    /** A free id that says what the record is: {@code leiden-cell-factory}. */
    static String free(Graph graph, String path, String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        String slug = cut.replaceAll("^-|-$", "");
        String start = slug.isEmpty() ? path : slug;
        return graph.read(tx -> {
            String id = start;
            for (int number = 2; CurrentRecord.isUsed(tx, id); number++) {
                id = start + "-" + number;
            }
            return id;
        });
    }
}
