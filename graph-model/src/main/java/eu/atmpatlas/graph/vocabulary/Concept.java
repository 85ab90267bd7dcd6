package eu.atmpatlas.graph.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A concept of a controlled vocabulary. "Unknown" is never a concept: it is the absence of a
 * statement.
 *
 * @param scheme the vocabulary: {@code capability}
 * @param code unique within the vocabulary: {@code VECTOR_PRODUCTION}
 * @param broader code of the broader concept of the same vocabulary
 * @param position in the vocabulary's own order
 */
public record Concept(
        String scheme,
        String code,
        String labelEn,
        String labelNl,
        @Nullable String definitionEn,
        @Nullable String definitionNl,
        @Nullable String iri,
        @Nullable String broader,
        int position) {

    /**
     * Returns the key of the concept's node, unique over all vocabularies: {@code capability:QC}.
     */
    public String key() {
        return key(scheme, code);
    }

    /** See {@link #key()}. */
    public static String key(String scheme, String code) {
        return scheme + ":" + code;
    }
}
