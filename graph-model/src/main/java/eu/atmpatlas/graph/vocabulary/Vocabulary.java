package eu.atmpatlas.graph.vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
     * Returns the code, those of all broader concepts, nearest first, and then those of the groups
     * that these belong to; empty if the code is unknown.
     */
    public List<String> selfAndBroader(String code) {
        var codes = new LinkedHashSet<String>();
        addBroader(code, codes);
        for (String member : List.copyOf(codes)) {
            find(member)
                    .ifPresent(
                            concept -> concept.groups().forEach(group -> addBroader(group, codes)));
        }
        return List.copyOf(codes);
    }

    private void addBroader(String code, Set<String> codes) {
        Concept concept = concepts.get(code);
        while (concept != null && codes.add(concept.code())) {
            concept = concept.broader() == null ? null : concepts.get(concept.broader());
        }
    }

    /** Returns the code and those of all narrower concepts. */
    public Set<String> selfAndNarrower(String code) {
        var codes = new LinkedHashSet<String>();
        for (String candidate : concepts.keySet()) {
            if (selfAndBroader(candidate).contains(code)) {
                codes.add(candidate);
            }
        }
        return codes;
    }
}
