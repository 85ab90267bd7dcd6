package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.network.ConceptIndex;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.util.Collection;
import java.util.List;

/** Finds broader and narrower concepts in the current vocabularies. */
record BroaderConcepts(Vocabularies vocabularies) {

    Collection<String> selfAndNarrower(String scheme, String code) {
        return vocabularies
                .find(scheme)
                .filter(vocabulary -> vocabulary.find(code).isPresent())
                .<Collection<String>>map(vocabulary -> vocabulary.selfAndNarrower(code))
                .orElse(List.of(code));
    }

    String broadestKind(String kind) {
        List<String> selfAndBroader =
                vocabularies
                        .find(ConceptIndex.INSTITUTION_KIND)
                        .map(vocabulary -> vocabulary.selfAndBroader(kind))
                        .orElse(List.of());
        return selfAndBroader.isEmpty() ? kind : selfAndBroader.getLast();
    }
}
