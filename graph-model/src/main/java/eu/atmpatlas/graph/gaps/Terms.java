package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The vocabularies as figures need them. Reads them where it is asked, and keeps nothing. */
public final class Terms {

    private final Function<String, Optional<Vocabulary>> vocabularies;

    /** The atlas's vocabularies as they are at the moment. */
    public Terms(Vocabularies vocabularies) {
        this(vocabularies::find);
    }

    Terms(Function<String, Optional<Vocabulary>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Codes of a vocabulary in its own order. */
    List<String> codes(String scheme) {
        return concepts(scheme).keySet().stream().toList();
    }

    /** Codes of the widest concepts of a vocabulary in its own order. */
    List<String> top(String scheme) {
        return concepts(scheme).values().stream()
                .filter(concept -> concept.broader() == null)
                .map(Concept::code)
                .toList();
    }

    /** Whether a vocabulary has a code. */
    public boolean has(String scheme, String code) {
        return concepts(scheme).containsKey(code);
    }

    /** Code of the next wider concept. */
    Optional<String> broader(String scheme, String code) {
        return Optional.ofNullable(concepts(scheme).get(code)).map(Concept::broader);
    }

    /** A code and those of all narrower concepts. */
    Set<String> narrower(String scheme, String code) {
        return vocabularies
                .apply(scheme)
                .map(vocabulary -> vocabulary.downwards(code))
                .filter(codes -> !codes.isEmpty())
                .orElse(Set.of(code));
    }

    Ability ability(String scheme, String code) {
        var wider = new HashMap<String, Set<String>>();
        List<String> upwards =
                vocabularies.apply(scheme).map(all -> all.upwards(code)).orElse(List.of());
        for (String wide : new LinkedHashSet<>(upwards)) {
            if (!wide.equals(code)) {
                wider.put(wide, narrower(scheme, wide));
            }
        }
        return new Ability(scheme, code, narrower(scheme, code), wider);
    }

    private Map<String, Concept> concepts(String scheme) {
        return vocabularies.apply(scheme).map(Vocabulary::concepts).orElse(Map.of());
    }
}
