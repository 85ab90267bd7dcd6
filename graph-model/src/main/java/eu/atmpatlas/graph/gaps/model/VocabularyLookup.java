package eu.atmpatlas.graph.gaps.model;

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
public final class VocabularyLookup {

    private final Function<String, Optional<Vocabulary>> vocabularies;

    /** The atlas's vocabularies as they are at the moment. */
    public VocabularyLookup(Vocabularies vocabularies) {
        this(vocabularies::find);
    }

    public VocabularyLookup(Function<String, Optional<Vocabulary>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Codes of a vocabulary in its own order. */
    public List<String> codes(String scheme) {
        return concepts(scheme).keySet().stream().toList();
    }

    /** Codes of the widest concepts of a vocabulary in its own order. */
    public List<String> topConcepts(String scheme) {
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
    public Optional<String> broader(String scheme, String code) {
        return Optional.ofNullable(concepts(scheme).get(code)).map(Concept::broader);
    }

    /** A code and those of all narrower concepts. */
    public Set<String> selfAndNarrower(String scheme, String code) {
        return vocabularies
                .apply(scheme)
                .map(vocabulary -> vocabulary.selfAndNarrower(code))
                .filter(codes -> !codes.isEmpty())
                .orElse(Set.of(code));
    }

    public Requirement requirement(String scheme, String code) {
        var broader = new HashMap<String, Set<String>>();
        List<String> upwards =
                vocabularies.apply(scheme).map(all -> all.selfAndBroader(code)).orElse(List.of());
        for (String broaderCode : new LinkedHashSet<>(upwards)) {
            if (!broaderCode.equals(code)) {
                broader.put(broaderCode, selfAndNarrower(scheme, broaderCode));
            }
        }
        return new Requirement(scheme, code, selfAndNarrower(scheme, code), broader);
    }

    private Map<String, Concept> concepts(String scheme) {
        return vocabularies.apply(scheme).map(Vocabulary::concepts).orElse(Map.of());
    }
}
