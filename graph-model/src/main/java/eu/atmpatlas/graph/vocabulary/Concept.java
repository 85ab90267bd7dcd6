package eu.atmpatlas.graph.vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A concept of a controlled vocabulary. "Unknown" is never a concept: it is the absence of a
 * statement.
 *
 * @param scheme the vocabulary: {@code capability}
 * @param code unique within the vocabulary: {@code VECTOR_PRODUCTION}
 * @param broader code of the broader concept of the same vocabulary
 * @param groups codes of groups of the same vocabulary that it belongs to beside the broader
 *     concept: of a country {@code BENELUX}. A group includes its members as a broader concept
 *     includes narrower ones
 * @param altLabelsEn other English names by which a search finds it
 * @param altLabelsNl other Dutch names by which a search finds it
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
        List<String> groups,
        List<String> altLabelsEn,
        List<String> altLabelsNl,
        int position) {

    /** Copies the lists. */
    public Concept {
        groups = List.copyOf(groups);
        altLabelsEn = List.copyOf(altLabelsEn);
        altLabelsNl = List.copyOf(altLabelsNl);
    }

    /** A concept that belongs to no group and has no other names. */
    public Concept(
            String scheme,
            String code,
            String labelEn,
            String labelNl,
            @Nullable String definitionEn,
            @Nullable String definitionNl,
            @Nullable String iri,
            @Nullable String broader,
            int position) {
        this(
                scheme,
                code,
                labelEn,
                labelNl,
                definitionEn,
                definitionNl,
                iri,
                broader,
                List.of(),
                List.of(),
                List.of(),
                position);
    }

    /** Returns whether a concept is the broader one of this, or a group that this belongs to. */
    public boolean isUnder(String other) {
        return other.equals(broader) || groups.contains(other);
    }

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
