package eu.atmpatlas.backend.search.certainty;

import eu.atmpatlas.graph.vocabulary.Vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Broader and narrower codes of vocabularies. A code that its vocabulary lacks stands alone. */
final class ConceptTree {

    private final Function<String, Optional<Vocabulary>> vocabularies;
    private final Map<String, Narrower> narrowerByScheme = new ConcurrentHashMap<>();

    ConceptTree(Function<String, Optional<Vocabulary>> vocabularies) {
        this.vocabularies = vocabularies;
    }

    Set<String> selfAndBroader(String scheme, String code) {
        var codes = new LinkedHashSet<String>();
        codes.add(code);
        vocabularies
                .apply(scheme)
                .ifPresent(vocabulary -> codes.addAll(vocabulary.selfAndBroader(code)));
        return codes;
    }

    /** The narrower codes of all levels, without the code itself. */
    Set<String> narrower(String scheme, String code) {
        return vocabularies
                .apply(scheme)
                .map(vocabulary -> narrower(vocabulary).getOrDefault(code, Set.of()))
                .orElse(Set.of());
    }

    /** All codes of a vocabulary. */
    Set<String> codes(String scheme) {
        return vocabularies
                .apply(scheme)
                .map(vocabulary -> vocabulary.concepts().keySet())
                .orElse(Set.of());
    }

    private Map<String, Set<String>> narrower(Vocabulary vocabulary) {
        Narrower known = narrowerByScheme.get(vocabulary.scheme());
        if (known == null || known.concepts() != vocabulary.concepts()) {
            known = Narrower.of(vocabulary);
            narrowerByScheme.put(vocabulary.scheme(), known);
        }
        return known.codes();
    }

    /** The narrower codes of each code, computed once for each state of a vocabulary. */
    private record Narrower(Map<?, ?> concepts, Map<String, Set<String>> codes) {

        static Narrower of(Vocabulary vocabulary) {
            var codes = new HashMap<String, Set<String>>();
            for (String code : vocabulary.concepts().keySet()) {
                for (String broader : vocabulary.selfAndBroader(code)) {
                    if (!broader.equals(code)) {
                        codes.computeIfAbsent(broader, _ -> new HashSet<>()).add(code);
                    }
                }
            }
            return new Narrower(vocabulary.concepts(), codes);
        }
    }
}
