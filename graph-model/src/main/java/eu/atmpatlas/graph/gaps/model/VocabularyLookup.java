package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks up concepts of the vocabularies for the indicators. Reads the current vocabularies on each
 * call and caches nothing.
 */
public final class VocabularyLookup {

    private final Function<String, Optional<Vocabulary>> vocabularies;

    /** Reads from these vocabularies. */
    public VocabularyLookup(Vocabularies vocabularies) {
        this(vocabularies::find);
    }

    public VocabularyLookup(Function<String, Optional<Vocabulary>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Returns the codes of a vocabulary, in the order of the vocabulary. */
    public List<String> codes(String scheme) {
        return concepts(scheme).keySet().stream().toList();
    }

    /** Returns the codes of the top concepts of a vocabulary, in the order of the vocabulary. */
    public List<String> topConcepts(String scheme) {
        return concepts(scheme).values().stream()
                .filter(concept -> concept.broader() == null)
                .map(Concept::code)
                .toList();
    }

    /** Returns the codes that have narrower ones or members, each with all of these. */
    public Map<String, Set<String>> narrowerByCode(String scheme) {
        var narrower = new LinkedHashMap<String, Set<String>>();
        vocabularies
                .apply(scheme)
                .ifPresent(vocabulary -> {
                    for (String code : vocabulary.concepts().keySet()) {
                        for (String broader : vocabulary.selfAndBroader(code)) {
                            if (!broader.equals(code)) {
                                narrower.computeIfAbsent(broader, _ -> new LinkedHashSet<>())
                                        .add(code);
                            }
                        }
                    }
                });
        return narrower;
    }

    /** Returns whether a vocabulary contains a code. */
    public boolean has(String scheme, String code) {
        return concepts(scheme).containsKey(code);
    }

    /** Returns the code of the next broader concept. */
    public Optional<String> broader(String scheme, String code) {
        return Optional.ofNullable(concepts(scheme).get(code)).map(Concept::broader);
    }

    /** Returns a code and the codes of all narrower concepts. */
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
