package eu.atmpatlas.graph.vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A vocabulary with its concepts in their own order; immutable.
 *
 * @param version as named by its maintainers
 */
public record Vocabulary(
        String scheme,
        String titleEn,
        String titleNl,
        String version,
        @Nullable String source,
        Map<String, Concept> concepts) {

    /** Copies the concepts and keeps their order. */
    public Vocabulary {
        concepts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
    }

    /** Returns the concept with this code. */
    public Optional<Concept> find(String code) {
        return Optional.ofNullable(concepts.get(code));
    }

    /**
     * Returns the code and those of all broader concepts, nearest first; empty if the code is
     * unknown.
     */
    public List<String> selfAndBroader(String code) {
        var codes = new ArrayList<String>();
        Concept concept = concepts.get(code);
        while (concept != null && !codes.contains(concept.code())) {
            codes.add(concept.code());
            concept = concept.broader() == null ? null : concepts.get(concept.broader());
        }
        return codes;
    }

    /** Returns the code and those of all narrower concepts. */
    public Set<String> selfAndNarrower(String code) {
        var codes = new java.util.LinkedHashSet<String>();
        for (String candidate : concepts.keySet()) {
            if (selfAndBroader(candidate).contains(code)) {
                codes.add(candidate);
            }
        }
        return codes;
    }
}
