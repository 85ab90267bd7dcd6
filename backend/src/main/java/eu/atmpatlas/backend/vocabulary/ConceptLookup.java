package eu.atmpatlas.backend.vocabulary;

import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds concepts by code, in memory. Leaves out a code that its vocabulary no longer has. */
@Component
public class ConceptLookup {

    private final Vocabularies vocabularies;

    ConceptLookup(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** The concepts with these codes, in the order of the codes. */
    public List<Concept> byCodes(String scheme, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Optional<Vocabulary> vocabulary = vocabularies.find(scheme);
        return codes.stream()
                .flatMap(code -> vocabulary.flatMap(all -> all.find(code)).stream())
                .toList();
    }

    /** The concept with this code. */
    public @Nullable Concept find(String scheme, @Nullable String code) {
        return code == null ? null : vocabularies.concept(scheme, code).orElse(null);
    }
}
